package dev.clientele.jobs.export;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.cli.DurationConverter;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.jobs.kafka.ClientOptions;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.kafka.TopicScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Collects all that is known of one customer: a file of JSON lines a topic, and"
                    + " summary.txt.",
            "With --request the job is asked for what it keeps; nothing is changed by it."
        })
public final class ExportCommand implements Callable<Integer> {

    @Option(names = "--customer", required = true, paramLabel = "ID", description = "Of whom.")
    private String customerId;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; those of an earlier export are replaced.")
    private Path out;

    @Option(
            names = "--request",
            description = "Ask the running job first, and wait for its answer.")
    private boolean request;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "How long to wait for the answer. Default: 2min")
    private Duration timeout = Duration.ofMinutes(2);

    @Option(
            names = "--replayed",
            paramLabel = "DIR",
            description = "Look into the files of a replay, and not into Kafka.")
    private Path replayed;

    @Mixin private ClientOptions kafka = new ClientOptions();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (replayed != null && request) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--request asks a job, and --replayed looks at files: take one of them");
        }
        CustomerRecords records = new CustomerRecords(customerId);
        if (replayed == null) {
            readTopics(records);
        } else {
            readFiles(records);
        }
        records.write(out);
        String summary = ExportSummary.of(customerId, records);
        Files.writeString(out.resolve("summary.txt"), summary);
        spec.commandLine().getOut().print(summary);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static List<String> topics() {
        List<String> topics = new ArrayList<>();
        topics.add(TopicNames.CUSTOMER_EVENTS);
        topics.addAll(TopicNames.outputs());
        topics.remove(TopicNames.PROGRAM_KPIS);
        return topics;
    }

    private void readTopics(CustomerRecords records) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (TopicScan scan = new TopicScan(KafkaSettings.ofClient(kafka))) {
            if (request) {
                new ExportRequest(scan, err).answerFor(customerId, timeout);
            }
            ProgressLine progress = new ProgressLine(err, "records");
            long[] read = new long[1];
            for (String topic : topics()) {
                records.begin(topic);
                scan.read(
                        topic,
                        (key, value) -> {
                            records.look(topic, key, value);
                            progress.reached(++read[0]);
                        });
            }
            progress.end();
        }
    }

    private void readFiles(CustomerRecords records) throws IOException {
        boolean found = false;
        for (String topic : topics()) {
            Path file = replayed.resolve(topic + ".jsonl");
            if (Files.exists(file)) {
                found = true;
                records.begin(topic);
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(
                            it -> records.look(topic, null, it.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        if (!found) {
            throw new IOException(
                    replayed + " holds no file of a replay: --out of replay says where they are");
        }
    }
}
