package dev.clientele.jobs;

import dev.clientele.jobs.backtest.BacktestCommand;
import dev.clientele.jobs.calibrate.CalibrateCommand;
import dev.clientele.jobs.chaos.ChaosCommand;
import dev.clientele.jobs.control.ControlCommand;
import dev.clientele.jobs.demo.DemoCommand;
import dev.clientele.jobs.explain.ExplainCommand;
import dev.clientele.jobs.export.ExportCommand;
import dev.clientele.jobs.generate.GenerateCommand;
import dev.clientele.jobs.importing.ImportCommand;
import dev.clientele.jobs.kafka.TopicsCommand;
import dev.clientele.jobs.policy.PolicyCommand;
import dev.clientele.jobs.replay.ReplayCommand;
import dev.clientele.jobs.score.ScoreCommand;
import dev.clientele.jobs.whatif.WhatIfCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code clientele}. Exit codes: 0 done, 1 failed, 2 wrong usage.
 *
 * <p>A failure is told in one line; its stack trace is for those who set {@code
 * CLIENTELE_LOG_LEVEL=DEBUG}.
 */
@Command(
        name = "clientele",
        description = "Live customer tiers, lifetime value and churn risk.",
        mixinStandardHelpOptions = true,
        versionProvider = Clientele.Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ControlCommand.class,
            TopicsCommand.class,
            ReplayCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            WhatIfCommand.class,
            PolicyCommand.class,
            ImportCommand.class,
            GenerateCommand.class,
            CalibrateCommand.class,
            BacktestCommand.class,
            ScoreCommand.class,
            ChaosCommand.class
        })
public final class Clientele implements Runnable {
    @Spec private CommandSpec spec;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /**
     * Runs the command in this JVM.
     *
     * @param args subcommand, options and parameters
     * @return the exit code
     */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /**
     * The command without the JVM's end, to add further commands to.
     *
     * @return a new command line
     */
    public static CommandLine commandLine() {
        CommandLine commandLine = JobOptions.configured(new CommandLine(new Clientele()));
        JobOptions.collectFaults(commandLine.getSubcommands().get("run"));
        return commandLine.setExecutionExceptionHandler(Clientele::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int failed(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        LoggerFactory.getLogger(Clientele.class).debug("The command failed", failure);
        commandLine.getErr().println(commandLine.getColorScheme().errorText(messageOf(failure)));
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    /** What failed and, where it is told further down only, why. */
    private static String messageOf(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.getMessage();
        return reason == null || message.contains(reason) ? message : message + " " + reason;
    }

    /** The version that the build wrote into the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Clientele.class.getPackage().getImplementationVersion();
            return new String[] {"clientele " + (version == null ? "(not packaged)" : version)};
        }
    }
}
