package dev.clientele.jobs.cluster.standalone;

import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.flink.client.deployment.application.ApplicationClusterEntryPoint;
import org.apache.flink.client.program.DefaultPackagedProgramRetriever;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.runtime.entrypoint.ClusterEntrypoint;
import org.apache.flink.runtime.entrypoint.ClusterEntrypointUtils;
import org.apache.flink.runtime.entrypoint.EntrypointClusterConfiguration;
import org.apache.flink.runtime.entrypoint.EntrypointClusterConfigurationParserFactory;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.runtime.util.JvmShutdownSafeguard;
import org.apache.flink.runtime.util.SignalHandler;

/**
 * A JobManager with one job in it, whose jar lies in {@code usrlib}: Flink's application mode.
 *
 * <p>Flink's own class for this is in a module that is only published within whole distributions.
 * This one takes the same options where {@code docker/run-job} uses them.
 */
@SuppressWarnings("try") // Flink closes it
public final class StandaloneJob extends ApplicationClusterEntryPoint {

    private static final Option JOB =
            Option.builder("j").longOpt("job-classname").hasArg().required().build();
    private static final Option FROM =
            Option.builder("s").longOpt("fromSavepoint").hasArg().build();

    private StandaloneJob(Configuration configuration, PackagedProgram program) {
        super(configuration, program, StandaloneResourceManagerFactory.getInstance());
    }

    /**
     * Runs until the job ends.
     *
     * @param args {@code --configDir DIR [-D KEY=VALUE ...] --job-classname CLASS [--fromSavepoint
     *     FOLDER] [the job's own options]}
     * @throws Exception if the configuration or the job's jar can't be read
     */
    public static void main(String[] args) throws Exception {
        EnvironmentInformation.logEnvironmentInfo(LOG, StandaloneJob.class.getSimpleName(), args);
        SignalHandler.register(LOG);
        JvmShutdownSafeguard.installAsShutdownHook(LOG);

        EntrypointClusterConfiguration cluster =
                ClusterEntrypointUtils.parseParametersOrExit(
                        args,
                        new EntrypointClusterConfigurationParserFactory(),
                        StandaloneJob.class);
        CommandLine job = parse(cluster.getArgs());
        Configuration configuration = loadConfiguration(cluster);
        Optional.ofNullable(job.getOptionValue(FROM))
                .ifPresent(from -> configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, from));

        FileSystem.initialize(
                configuration, PluginUtils.createPluginManagerFromRootFolder(configuration));
        PackagedProgram program = program(job, configuration);
        configureExecution(configuration, program);
        runClusterEntrypoint(new StandaloneJob(configuration, program));
    }

    /** What Flink's own parser left over; the first word that is not ours begins the job's own. */
    private static CommandLine parse(String[] left) throws ParseException {
        return new DefaultParser().parse(new Options().addOption(JOB).addOption(FROM), left, true);
    }

    private static PackagedProgram program(CommandLine job, Configuration configuration)
            throws Exception {
        ClusterEntrypoint.installSecurityContext(configuration);
        return DefaultPackagedProgramRetriever.create(
                        ClusterEntrypointUtils.tryFindUserLibDirectory().orElse(null),
                        job.getOptionValue(JOB),
                        job.getArgs(),
                        configuration)
                .getPackagedProgram();
    }
}
