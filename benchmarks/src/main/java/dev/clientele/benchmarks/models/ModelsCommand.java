package dev.clientele.benchmarks.models;

import dev.clientele.benchmarks.cli.JsonOption;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench models}. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many customers a second the models answer for on one thread: P(alive),"
                + " expected orders in a year, the customer lifetime value of twelve months,"
                + " discounted monthly, the 80 %% interval of a year's spend, the learned chance of"
                + " no order in 90 days, and the whole churn score of a customer's state.",
            "By JMH, over made-up customers like CDNOW's, one at a time as the stream asks."
        })
public final class ModelsCommand implements Callable<Integer> {

    private static final List<String> QUESTIONS =
            List.of("pAlive", "expectedOrders", "clv", "interval", "learnedChance", "churnScore");

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds before anything is measured. Default: ${DEFAULT-VALUE}")
    private int warmUp = 3;

    @Option(
            names = "--measurements",
            paramLabel = "N",
            description = "Measurements of each. Default: ${DEFAULT-VALUE}")
    private int measurements = 5;

    @Option(
            names = "--milliseconds",
            paramLabel = "N",
            description = "Length of a measurement. Default: ${DEFAULT-VALUE}")
    private int milliseconds = 1_000;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description =
                    "JVMs of its own for each; 0 for this one, only to try it."
                            + " Default: ${DEFAULT-VALUE}")
    private int forks = 1;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these of the questions, as the table names them. Default: all")
    private List<String> only = QUESTIONS;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        require(warmUp >= 0, "--warm-up must be at least 0");
        require(measurements >= 1, "--measurements must be at least 1");
        require(milliseconds >= 1, "--milliseconds must be at least 1");
        require(forks >= 0, "--forks must be at least 0");
        require(QUESTIONS.containsAll(only), "--only: known are " + String.join(", ", QUESTIONS));
        PrintWriter out = spec.commandLine().getOut();
        out.println(machine());
        out.flush();
        List<ModelSpeed> speeds = measure();
        ModelTable.print(out, speeds);
        json.write(Map.of("runs", speeds));
        return 0;
    }

    private List<ModelSpeed> measure() throws RunnerException {
        String questions = "\\.(" + String.join("|", only) + ")$";
        Options options =
                new OptionsBuilder()
                        .include(ModelBenchmark.class.getSimpleName() + questions)
                        .include(ScoreBenchmark.class.getSimpleName() + questions)
                        .warmupIterations(warmUp)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(measurements)
                        .measurementTime(TimeValue.milliseconds(milliseconds))
                        .forks(forks)
                        .threads(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        return new Runner(options)
                .run().stream()
                        .map(ModelSpeed::of)
                        .sorted(
                                Comparator.comparingInt(
                                        speed -> QUESTIONS.indexOf(speed.question())))
                        .toList();
    }

    /** Speed means nothing without it: neither on which machine nor what else it was doing. */
    private static String machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "one thread; Java %s on %s, %d processors, load average %.1f before it began",
                System.getProperty("java.version"),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
