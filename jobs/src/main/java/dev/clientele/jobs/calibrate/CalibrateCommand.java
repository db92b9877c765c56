package dev.clientele.jobs.calibrate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.calibration.Calibration;
import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.calibrate.HistoryCollector.Spanned;
import dev.clientele.jobs.calibrate.page.CalibrationPage;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.jobs.kafka.ClientOptions;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code calibrate}. */
@Command(
        name = "calibrate",
        sortOptions = false,
        description = {
            "Fits the models of purchases and of value to a history, chooses one by the last part"
                    + " of it, and judges it by what came after.",
            "A history of events is reduced by batch jobs of Flink, in this process; on a cluster:"
                + " flink run -c dev.clientele.jobs.calibrate.CalibrationJob clientele.jar, with"
                + " the same options. Where there is too little history the models go by rules."
        })
public final class CalibrateCommand implements Callable<Integer> {

    private static final String CONSUMER_GROUP = "clientele-calibration";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin private CalibrationOptions history;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description =
                    "Fit straight from a table of customers instead, with columns as in score; - is"
                            + " standard input. There is nothing to judge the fit by then.")
    private String customers;

    @Mixin private ModelsOptions options;

    @Mixin private ClientOptions kafka;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Spec private CommandSpec spec;

    private final Stopwatch stopwatch = new Stopwatch();

    @Override
    public Integer call() throws Exception {
        check();
        Collected collected = customers == null ? fromEvents() : fromTable();
        stopwatch.startLaps();
        CalibrationReport report = Calibration.of(collected.data(), stopwatch::lap);
        ModelsFile models = new ModelsFile(report, options);
        String version = models.models().version();
        ReportText text = new ReportText(out(), report);
        text.print(collected);
        out().println();
        write(options.out(), pretty(models.json()));
        if (options.report() != null) {
            write(options.report(), pretty(ReportJson.of(report, version, collected)));
        }
        if (options.page() != null) {
            write(options.page(), CalibrationPage.of(report));
        }
        out().printf("%-14s %s%n", "models", version);
        text.took(stopwatch.seconds());
        out().flush();
        if (report.choice().isRules()) {
            spec.commandLine()
                    .getErr()
                    .println("no model was fitted: " + options.out() + " goes by rules");
        }
        return 0;
    }

    private void check() {
        List<String> faults = new ArrayList<>(history.faults(customers != null));
        faults.addAll(options.faults(customers != null));
        if (!faults.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), String.join(System.lineSeparator(), faults));
        }
    }

    private Collected fromEvents() throws Exception {
        EventSource source = source();
        HistoryPasses passes =
                new HistoryPasses(
                        source,
                        CalibrationJob.flink(history.parallelism()),
                        new ReadingProgress(spec.commandLine().getErr()));
        HistoryCollector collector =
                new HistoryCollector(
                        history.policy(), history.timeZone(), source, passes, stopwatch);
        Spanned spanned = collector.span();
        Cuts cuts = history.cuts(spanned.churnHorizonDays()).of(spanned.span(), spanned.calendar());
        return collector.reduce(spanned, cuts, options.unit(), options.firstDay());
    }

    private EventSource source() throws IOException, InterruptedException {
        Instant asOf = history.asOf(Instant.now());
        if (history.events() != null) {
            return new FileEvents(history.events(), asOf);
        }
        KafkaSettings settings = KafkaSettings.ofClient(kafka, CONSUMER_GROUP);
        KafkaTopics.require(settings, TopicNames.CUSTOMER_EVENTS);
        return new TopicEvents(settings, asOf);
    }

    private Collected fromTable() throws Exception {
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), "customers");
        Collected collected =
                stopwatch.time(
                        "reading",
                        () ->
                                new TableCollector(options.unit(), options.firstDay())
                                        .collect(customers, progress::reached));
        progress.end();
        return collected;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String pretty(ObjectNode json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        out().println("wrote " + file);
    }
}
