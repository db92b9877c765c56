package dev.clientele.jobs.importing;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code clientele import}: what can be imported are its subcommands; without one it is wrong
 * usage.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes events of data that exist elsewhere.",
        subcommands = ImportCsvCommand.class)
public final class ImportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to import: csv");
    }
}
