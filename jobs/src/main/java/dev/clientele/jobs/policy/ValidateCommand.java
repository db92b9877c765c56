package dev.clientele.jobs.policy;

import dev.clientele.functions.programme.InvalidDocumentException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code policy validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks policies and names every fault with its place.",
            "Exit code 0 if all are valid, 1 if one is not; warnings are no faults."
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Policy files.")
    private List<String> files;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        boolean isValid = true;
        for (String file : files) {
            isValid &= validate(file, spec.commandLine().getOut());
        }
        return isValid ? 0 : 1;
    }

    private static boolean validate(String file, PrintWriter out) {
        try {
            for (ReadablePolicy.Version version : ReadablePolicy.read(file).versions()) {
                int tiers = version.policy().tiers().size();
                out.printf(
                        "%s is valid: %d %s, version %d, in force from %s%n",
                        file,
                        tiers,
                        tiers == 1 ? "tier" : "tiers",
                        version.policy().terms().version(),
                        PolicySheet.start(version.policy()));
                PolicyWarnings.of(version.policy())
                        .forEach(warning -> out.println("  warning: " + warning));
            }
            return true;
        } catch (InvalidDocumentException | IOException e) {
            out.println(e.getMessage());
            return false;
        }
    }
}
