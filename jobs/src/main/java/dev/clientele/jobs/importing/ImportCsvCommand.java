package dev.clientele.jobs.importing;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code clientele import csv}: makes events of an order history. Exit codes: 0, 1 failed, 2 usage.
 */
@Command(
        name = "csv",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes events (JSON lines) of an order history in a table.",
            "Columns (C) are given by name, with --no-header by number from 1. Rows that cannot be"
                + " part of an order are set aside and counted by reason. Money is exact: nothing"
                + " is rounded, and rows with more decimals than the currency are set aside unless"
                + " their order adds up to fewer.",
        })
public final class ImportCsvCommand implements Callable<Integer> {

    private static final long PROGRESS_STEP = 200_000;

    @Parameters(paramLabel = "FILE", description = "The table; unpacked if it ends in .gz.")
    private Path file;

    @Mixin private ColumnOptions columns;

    @Option(
            names = "--delimiter",
            paramLabel = "D",
            description = "One character, 'tab' or 'whitespace'; by default a comma.")
    private String delimiter = ",";

    @Option(names = "--no-header", description = "The first row is data.")
    private boolean noHeader;

    @Option(names = "--charset", paramLabel = "NAME", description = "By default UTF-8.")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--time-format",
            paramLabel = "F",
            description = "iso (default), epoch-millis or a pattern such as 'yyyy-MM-dd HH:mm:ss'.")
    private String timeFormat = TimeReader.ISO;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of times without an offset; by default UTC.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "ISO 4217 code; without it, the programme's currency.")
    private Optional<Currency> currency = Optional.empty();

    @Option(
            names = "--cancelled-prefix",
            paramLabel = "P",
            description = "Ids of cancelled orders begin with this.")
    private Optional<String> cancelledPrefix = Optional.empty();

    @Option(
            names = "--cancelled",
            paramLabel = "HOW",
            converter = TreatmentConverter.class,
            description = {
                "set-aside (default) or return: a cancelled order gives back the order whose id"
                        + " follows the prefix (C123 gives back 123).",
                "Only for shops that number so: in Online Retail a cancellation has a number of its"
                        + " own and does not name its order, so its returns would find none."
            })
    private Treatment cancelled = Treatment.SET_ASIDE;

    @Option(
            names = "--negative",
            paramLabel = "HOW",
            converter = TreatmentConverter.class,
            description =
                    "Rows with a negative amount or quantity: set-aside (default) or return, which"
                            + " gives back part of the order they name.")
    private Treatment negative = Treatment.SET_ASIDE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Events, .jsonl or .jsonl.gz; by default FILE's name with .jsonl, in this"
                            + " folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the events if they exist.")
    private boolean overwrite;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        CsvImport csvImport = csvImport();
        Path events = out.orElseGet(this::defaultOut);
        try {
            requireAbsent(events);
            ImportSummary summary = csvImport.run(file, events, this::showProgress);
            spec.commandLine().getOut().print(SummaryTable.of(summary));
            spec.commandLine().getOut().println("wrote " + events);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (ImportFailure failure) {
            return fail(failure.getMessage());
        } catch (IOException failure) {
            return fail("cannot write " + events + ": " + failure);
        }
    }

    private void showProgress(long rows) {
        if (rows % PROGRESS_STEP == 0) {
            spec.commandLine().getErr().printf(Locale.ROOT, "%,d rows read%n", rows);
        }
    }

    private int fail(String message) {
        spec.commandLine().getErr().println("import csv: " + message);
        return 1;
    }

    private CsvImport csvImport() {
        try {
            requireJsonLines();
            return new CsvImport(
                    new TableFormat(delimiter, !noHeader, charset),
                    columns.names(),
                    timeFormat,
                    zone,
                    new ImportRules(currency, cancelledPrefix, cancelled, negative));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private void requireJsonLines() {
        String name = out.map(Path::toString).orElse(".jsonl");
        if (!name.endsWith(".jsonl") && !name.endsWith(".jsonl.gz")) {
            throw new IllegalArgumentException(
                    "--out: expected a name ending in .jsonl or .jsonl.gz, got '" + name + "'");
        }
    }

    private void requireAbsent(Path events) {
        if (Files.exists(events) && !overwrite) {
            throw new ImportFailure(
                    events + " exists already: choose another --out or add --overwrite");
        }
    }

    private Path defaultOut() {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        return Path.of(name.replaceFirst("\\.[^.]+$", "") + ".jsonl");
    }

    /** Reads {@code set-aside} and {@code return}. */
    static final class TreatmentConverter implements ITypeConverter<Treatment> {

        @Override
        public Treatment convert(String text) {
            for (Treatment treatment : Treatment.values()) {
                if (treatment.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(text)) {
                    return treatment;
                }
            }
            throw new TypeConversionException("expected set-aside or return, got '" + text + "'");
        }
    }
}
