package dev.clientele.jobs.control;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code control}. */
@Command(
        name = "control",
        mixinStandardHelpOptions = true,
        description = "Changes the policy or the models of a running job.",
        subcommands = SendCommand.class)
public final class ControlCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? There is: send");
    }
}
