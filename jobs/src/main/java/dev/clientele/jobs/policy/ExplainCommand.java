package dev.clientele.jobs.policy;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code policy explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explains a programme in plain words: who gets in, who stays, what is lost when.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-NAME",
            description = "A policy file, or a shipped policy's name.")
    private String policy;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The language of names, en or zh. Default: ${DEFAULT-VALUE}")
    private String language = "en";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (ReadablePolicy.Version version : ReadablePolicy.read(policy).versions()) {
            new ProgrammeGuide(version, language)
                    .lines()
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
