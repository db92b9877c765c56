package dev.clientele.jobs.policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code policy}, which needs one of its own. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, checks and explains policies.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            StoryCommand.class
        })
public final class PolicyCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? There are " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
