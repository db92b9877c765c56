package dev.clientele.benchmarks.latency;

import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.kafka.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * One job with one guarantee of delivery: first a backlog, which tells its limit and fills its
 * state, then events at each rate, with rests between.
 */
final class LatencyRun {

    /** Of the workload, sent before the job is started. */
    private static final double BACKLOG = 1 / 3.0;

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final LatencySettings settings;
    private final String delivery;
    private final Workload workload;
    private final String bootstrapServers;
    private final Path folder;
    private final Consumer<String> progress;
    private final SentEvents sent;
    private final SeenDecisions seen = new SeenDecisions();

    /**
     * A run.
     *
     * @param delivery exactly-once or at-least-once
     * @param bootstrapServers where the broker is; its topics are not shared with other deliveries
     * @param folder for checkpoints and logs
     */
    LatencyRun(
            LatencySettings settings,
            String delivery,
            Workload workload,
            String bootstrapServers,
            Path folder,
            Consumer<String> progress) {
        this.settings = settings;
        this.delivery = delivery;
        this.workload = workload;
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
        this.progress = progress;
        this.sent = new SentEvents(Math.toIntExact(workload.records()));
    }

    List<LatencyResult> run() throws Exception {
        List<String> options = options();
        KafkaSettings kafka = JobOptions.parse(options.toArray(String[]::new)).kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            StampedTopics.create(admin, kafka);
            EventFeed feed = new EventFeed(workload);
            try (PacedSender sender =
                    new PacedSender(bootstrapServers, kafka.topicPrefix(), feed, sent)) {
                int backlog = (int) (BACKLOG * workload.records());
                progress.accept(delivery + ": sending a backlog");
                sender.sendAtOnce(backlog);
                try (JobProcess job = JobProcess.start(options, folder.resolve("logs"));
                        DecisionReader reader =
                                DecisionReader.start(bootstrapServers, kafka.topicPrefix(), seen)) {
                    return measure(sender, new Rest(job, new Progress(admin, kafka), reader));
                }
            }
        }
    }

    private List<LatencyResult> measure(PacedSender sender, Rest rest) throws Exception {
        rest.await();
        double limit = Limit.of(sent.count(), seen.writtenInOrder());
        progress.accept(String.format("%s: takes %,.0f events/s", delivery, limit));
        List<Phase> phases = new ArrayList<>();
        for (Phase wanted : wanted(limit)) {
            progress.accept(String.format("%s: sending %,.0f events/s", delivery, wanted.rate()));
            int events = (int) Math.round(wanted.rate() * settings.seconds());
            int first = sent.count() + (int) (LatencySettings.WARM_UP * events);
            sender.send(events, wanted.rate());
            phases.add(new Phase(wanted.rate(), wanted.load(), first, sent.count()));
            rest.await();
        }
        EventIndex index = EventIndex.of(sent);
        List<LatencyResult> results = new ArrayList<>();
        for (Phase phase : phases) {
            results.add(LatencyResult.of(delivery, limit, phase, sent, index, seen));
        }
        return results;
    }

    private List<Phase> wanted(double limit) {
        if (!settings.rates().isEmpty()) {
            return settings.rates().stream().map(rate -> new Phase(rate, null, 0, 0)).toList();
        }
        return settings.loads().stream().map(load -> new Phase(load * limit, load, 0, 0)).toList();
    }

    private List<String> options() {
        String prefix = delivery + "-";
        return List.of(
                "--bootstrap-servers=" + bootstrapServers,
                "--topic-prefix=" + prefix,
                "--group-id=" + prefix + "clientele",
                "--transactional-id-prefix=" + prefix + "clientele",
                "--delivery=" + delivery,
                "--policy=" + settings.policy(),
                "--models=" + workload.models(),
                "--partitions=" + workload.partitions().size(),
                "--parallelism=" + settings.parallelism(),
                "--checkpoint-interval=" + settings.checkpointInterval().toMillis() + "ms",
                "--checkpoint-dir=" + folder.resolve(delivery).toUri(),
                // The events are of years ago: time is theirs, not the machine's.
                "--idle-after=24h");
    }

    /** Waits until the job has worked off all that was sent. */
    private record Rest(JobProcess job, Progress progress, DecisionReader reader) {

        void await() throws IOException, InterruptedException {
            while (!progress.isAtEnd()
                    || reader.quietMicros() < TimeUnit.MILLISECONDS.toMicros(QUIET.toMillis())) {
                job.requireAlive();
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }
}
