package dev.clientele.jobs.policy;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code policy show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a policy: its tiers, rules, entitlements and how a tier is lost.")
final class ShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-NAME",
            description = "A policy file, or a shipped policy's name.")
    private String policy;

    @Option(names = "--json", description = "The document as it is written.")
    private boolean isJson;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ReadablePolicy document = ReadablePolicy.read(policy);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.print(document.json());
            return 0;
        }
        for (ReadablePolicy.Version version : document.versions()) {
            new PolicySheet(version).lines().forEach(out::println);
        }
        return 0;
    }
}
