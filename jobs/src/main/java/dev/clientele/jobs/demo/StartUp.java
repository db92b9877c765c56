package dev.clientele.jobs.demo;

import dev.clientele.functions.programme.PolicySource;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.jobs.kafka.KafkaTopics;
import dev.clientele.model.tier.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts the parts of a demo, one after the other, and says how long each took. */
final class StartUp {

    private final DemoOptions options;
    private final DemoTerminal terminal;
    private final InstantSource clock;
    private final Parts parts;

    StartUp(DemoOptions options, DemoTerminal terminal, InstantSource clock, Parts parts) {
        this.options = options;
        this.terminal = terminal;
        this.clock = clock;
        this.parts = parts;
    }

    /**
     * Starts everything; the events begin to play.
     *
     * @param began when the command was given
     */
    DemoWatch start(Instant began) throws Exception {
        List<String> tiers = tiers();
        DemoFolder folder = parts.add(openFolder(), DemoFolder::close);
        DemoPopulation population = population(folder);
        terminal.say(introduction(population, folder));
        EmbeddedBroker broker =
                step(
                        "Kafka broker",
                        () ->
                                parts.add(
                                        EmbeddedBroker.start(folder.broker(), options.brokerPort()),
                                        EmbeddedBroker::close));
        JobOptions job =
                DemoJob.options(
                        broker.bootstrapServers(),
                        options.policy(),
                        options.parallelism(),
                        folder.checkpoints());
        step("Topics", () -> createTopics(job));
        DemoCluster cluster =
                step(
                        "Flink cluster",
                        () ->
                                parts.add(
                                        DemoCluster.start(
                                                options.pagePort(),
                                                options.parallelism(),
                                                folder.scratch()),
                                        DemoCluster::close));
        OutputReader reader =
                parts.add(OutputReader.open(broker.bootstrapServers(), clock), OutputReader::close);
        Optional<Path> checkpoint = folder.latestCheckpoint();
        step(
                checkpoint.isPresent() ? "Job, from its last checkpoint" : "Job",
                () -> submit(cluster, job, checkpoint));
        EventPlayer player = step("Customers", () -> play(population, broker));
        Screen.Places places =
                new Screen.Places(cluster.webPage().toString(), broker.bootstrapServers());
        return new DemoWatch(
                clock, began, places, cluster, player, reader, new DecisionBoard(tiers));
    }

    /**
     * Read first: a wrong policy should not take as long to be told as a cluster takes to start.
     */
    private List<String> tiers() throws Exception {
        List<Tier> tiers = PolicySource.read(options.policy()).get(0).tiers();
        List<String> names = new ArrayList<>(tiers.stream().map(Tier::id).toList());
        Collections.reverse(names);
        return names;
    }

    private DemoFolder openFolder() throws IOException {
        return options.data().isPresent()
                ? DemoFolder.kept(options.data().get())
                : DemoFolder.temporary();
    }

    private DemoPopulation population(DemoFolder folder) throws IOException {
        if (Files.exists(folder.population())) {
            DemoPopulation saved = DemoPopulation.load(folder.population());
            requireSame("--customers", options.customers(), saved.customers(), folder);
            requireSame("--seed", options.seed(), saved.seed(), folder);
            return saved;
        }
        DemoPopulation population =
                DemoPopulation.until(
                        clock.instant().plus(options.history()),
                        options.seed().orElse(PopulationConfig.DEFAULT_SEED),
                        options.customers().orElse(DemoOptions.DEFAULT_CUSTOMERS));
        population.save(folder.population());
        return population;
    }

    private static void requireSame(
            String option, Optional<?> wanted, Object saved, DemoFolder folder) throws IOException {
        if (wanted.isPresent() && !wanted.get().equals(saved)) {
            throw new IOException(
                    folder.path()
                            + " was made with "
                            + option
                            + " "
                            + saved
                            + "; leave the option out or choose another folder");
        }
    }

    private String introduction(DemoPopulation population, DemoFolder folder) {
        return String.format(
                Locale.ROOT,
                "%,d customers (seed %d) live through 14 months in %d s, then on in real time."
                        + " Ctrl-C ends it.%nTheir data is in %s, %s.",
                population.customers(),
                population.seed(),
                options.history().toSeconds(),
                folder.path(),
                folder.isKept() ? "for the next time too" : "until the end");
    }

    private static List<String> createTopics(JobOptions job)
            throws IOException, InterruptedException {
        return KafkaTopics.createMissing(job.kafka());
    }

    private static DemoCluster submit(
            DemoCluster cluster, JobOptions job, Optional<Path> checkpoint) throws Exception {
        cluster.run(DemoJob.graph(job, checkpoint));
        return cluster;
    }

    private EventPlayer play(DemoPopulation population, EmbeddedBroker broker) {
        SentPositions sent = SentPositions.read(broker.bootstrapServers());
        UnsentEvents events = new UnsentEvents(population.events(), sent);
        Instant from = events.peek().arrival();
        Instant now = clock.instant();
        Pacing pacing =
                Pacing.atSpeed(
                        from.isBefore(now) ? from : now,
                        now,
                        DemoPopulation.HISTORY,
                        options.history());
        EventSender sender =
                parts.add(new EventSender(broker.bootstrapServers()), EventSender::close);
        return parts.add(EventPlayer.start(events, sender, pacing, clock), EventPlayer::close);
    }

    private <T> T step(String name, Callable<T> work) throws Exception {
        Instant before = clock.instant();
        T result = work.call();
        terminal.say(
                String.format(
                        Locale.ROOT,
                        "  %-32s %s",
                        name,
                        ScreenText.seconds(Duration.between(before, clock.instant()))));
        return result;
    }
}
