package dev.clientele.jobs.chaos;

import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.cluster.BrokerServer;
import dev.clientele.jobs.cluster.Distribution;
import dev.clientele.jobs.cluster.FlinkCluster;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One run: a cluster that is disturbed, and what should have come of it. */
final class ChaosRun {

    private final ChaosSettings settings;
    private final PrintWriter out;
    private final Path events;

    ChaosRun(ChaosSettings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
        this.events = settings.out().resolve("events.jsonl");
    }

    /**
     * What happened to the cluster.
     *
     * @param rounds one for each kill
     * @param jobManagerStarts how often the JobManager was started
     * @param events records sent
     * @param outputs what went out
     * @param lateness of each decision on an event, in seconds
     * @param replayed what a replay decides
     */
    private record Disturbed(
            List<ChaosReport.Round> rounds,
            int jobManagerStarts,
            long events,
            Outputs outputs,
            List<Double> lateness,
            Outputs replayed) {}

    ChaosReport run() throws Exception {
        Path logs = settings.out().resolve("logs");
        Distribution distribution = Distribution.assemble(settings.out().resolve("flink"));
        try (BrokerServer broker = BrokerServer.start(settings.out().resolve("kafka"), logs)) {
            createTopics(broker.bootstrapServers(), "");
            createTopics(broker.bootstrapServers(), Undisturbed.PREFIX);
            Disturbed disturbed = disturb(broker, distribution);
            say("the same events for a job that nothing is killed of");
            Outputs undisturbed =
                    Undisturbed.run(
                            settings, broker.bootstrapServers(), Expected.of(disturbed.replayed()));
            return report(disturbed, undisturbed);
        }
    }

    private void createTopics(String bootstrapServers, String prefix) throws Exception {
        List<String> options = ChaosJob.options(settings, bootstrapServers, prefix);
        KafkaTopics.createMissing(JobOptions.parse(options.toArray(String[]::new)).kafka());
    }

    private Disturbed disturb(BrokerServer broker, Distribution distribution) throws Exception {
        String bootstrapServers = broker.bootstrapServers();
        Feed feed = new Feed(settings.customers(), settings.seed(), ChaosJob.PARTITIONS);
        try (Sending sending = new Sending(bootstrapServers, feed, settings.perSecond(), events);
                Watching watching = new Watching(bootstrapServers, "", sending::sentAt);
                FlinkCluster cluster =
                        FlinkCluster.application(
                                distribution,
                                settings.out().resolve("cluster"),
                                settings.taskManagers(),
                                ChaosJob.options(settings, bootstrapServers, ""))) {
            List<ChaosReport.Round> rounds =
                    new Disturbance(broker, cluster, sending, watching, out)
                            .run(KillPlan.of(settings.rounds(), settings.seed()));
            sending.end();
            say("no more kills; waiting until all events are decided");
            Expected expected = Expected.of(replay(feed));
            expected.await(watching, sending::lastWords, "nothing comes; see " + cluster.logs());
            return new Disturbed(
                    rounds,
                    cluster.jobManager().starts(),
                    sending.count(),
                    watching.outputs(),
                    watching.lateness(),
                    replay(feed));
        }
    }

    private Outputs replay(Feed feed) throws IOException {
        return Replayed.of(
                events, settings.policy(), feed.asOf(), settings.out().resolve("replayed"));
    }

    private ChaosReport report(Disturbed disturbed, Outputs undisturbed) {
        Map<Victim, Figures> byVictim = new EnumMap<>(Victim.class);
        Arrays.stream(Victim.values())
                .forEach(victim -> byVictim.put(victim, recovery(disturbed.rounds(), victim)));
        return new ChaosReport(
                settings.seed(),
                settings.customers(),
                disturbed.events(),
                disturbed.outputs().decisions(),
                disturbed.rounds(),
                disturbed.jobManagerStarts(),
                Figures.of(
                        disturbed.rounds().stream()
                                .map(ChaosReport.Round::recoverySeconds)
                                .toList()),
                byVictim,
                Figures.of(disturbed.lateness()),
                Comparison.of(disturbed.replayed(), disturbed.outputs()),
                Comparison.of(undisturbed, disturbed.outputs()));
    }

    private static Figures recovery(List<ChaosReport.Round> rounds, Victim victim) {
        return Figures.of(
                rounds.stream()
                        .filter(round -> round.victim() == victim)
                        .map(ChaosReport.Round::recoverySeconds)
                        .toList());
    }

    private void say(String what) {
        out.println(what);
        out.flush();
    }
}
