package dev.clientele.jobs.cli;

import dev.clientele.functions.json.DeadLetterForm;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says how dead letters show the records that can't be used. */
public final class DeadLetterOption {

    @Option(
            names = "--dead-letters",
            paramLabel = "FORM",
            converter = Converter.class,
            description =
                    "How dead letters show records: whole, erased-masked (those of erased customers"
                            + " without what they say) or masked (all of them). Default: whole")
    private DeadLetterForm form = DeadLetterForm.WHOLE;

    /**
     * The form that was asked for.
     *
     * @return whole if none was
     */
    public DeadLetterForm form() {
        return form;
    }

    /** Reads a form by its name. */
    static final class Converter implements ITypeConverter<DeadLetterForm> {

        @Override
        public DeadLetterForm convert(String value) {
            return Arrays.stream(DeadLetterForm.values())
                    .filter(form -> form.code().equals(value))
                    .findAny()
                    .orElseThrow(() -> new TypeConversionException(fault(value)));
        }

        private static String fault(String value) {
            String forms =
                    Arrays.stream(DeadLetterForm.values())
                            .map(DeadLetterForm::code)
                            .collect(Collectors.joining(", "));
            return "'" + value + "' is none of " + forms;
        }
    }
}
