package dev.clientele.jobs.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clientele demo}: everything at once on this machine, with made-up customers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts a Kafka broker, a Flink cluster, the job and made-up customers, and shows"
                        + " what is decided about them.%n%n"
                        + "First fourteen months are played in two minutes, then the customers live"
                        + " on in real time. There is no faster than that: the job refuses events"
                        + " from the future. Ctrl-C ends it, with exit code 130.")
public final class DemoCommand implements Callable<Integer> {

    private static final int MOST_CUSTOMERS = 10_000_000;
    private static final int MOST_PARALLELISM = 128;
    private static final int MOST_PORT = 65_535;
    private static final long TIME_TO_CLOSE_SECONDS = 20;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "How many join during the history. Default: 10000")
    private Integer customers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed, other customers. Default: 20260101")
    private Long seed;

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description =
                    "A policy file, or a shipped policy's name, in CNY. Default: ${DEFAULT-VALUE}")
    private String policy = "retail-three-level";

    @Option(
            names = "--history-seconds",
            paramLabel = "N",
            description = "How long playing the history takes. Default: ${DEFAULT-VALUE}")
    private long historySeconds = 120;

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            description = "End by itself, with exit code 0; a summary is the last output.")
    private Long seconds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the data. The next start with the folder goes on where this one ended,"
                            + " and first catches up with what happened meanwhile.")
    private Path data;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Of the job. Default: ${DEFAULT-VALUE}")
    private int parallelism = Math.min(4, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            description = "Of Flink's page. Default: 8081, or a free one if that is taken")
    private Integer webPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Of the broker. Default: a free one")
    private Integer kafkaPort;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        DemoTerminal terminal =
                Ansi.AUTO.enabled() ? new RedrawingTerminal(out) : new PlainTerminal(out);
        Demo demo = new Demo(options(), terminal, InstantSource.system());
        CountDownLatch closed = new CountDownLatch(1);
        Thread whenInterrupted = new Thread(() -> stop(demo, closed), "demo-stop");
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
        try {
            demo.run();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private static void stop(Demo demo, CountDownLatch closed) {
        demo.stop();
        try {
            boolean unused = closed.await(TIME_TO_CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private DemoOptions options() {
        require("--customers", customers, 1, MOST_CUSTOMERS);
        require("--parallelism", parallelism, 1, MOST_PARALLELISM);
        require("--history-seconds", historySeconds, 0, Integer.MAX_VALUE);
        require("--for", seconds, 1, Integer.MAX_VALUE);
        require("--web-port", webPort, 1, MOST_PORT);
        require("--kafka-port", kafkaPort, 1, MOST_PORT);
        return new DemoOptions(
                policy,
                parallelism,
                Optional.ofNullable(customers),
                Optional.ofNullable(seed),
                Duration.ofSeconds(historySeconds),
                Optional.ofNullable(seconds).map(Duration::ofSeconds),
                Optional.ofNullable(data),
                Optional.ofNullable(webPort),
                Optional.ofNullable(kafkaPort));
    }

    private void require(String option, Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be " + least + " to " + most);
        }
    }
}
