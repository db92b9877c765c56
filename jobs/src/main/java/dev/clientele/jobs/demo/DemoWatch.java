package dev.clientele.jobs.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks at a running demo. Not thread-safe. */
final class DemoWatch {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final InstantSource clock;
    private final Instant began;
    private final Screen.Places places;
    private final DemoCluster cluster;
    private final EventPlayer player;
    private final OutputReader reader;
    private final DecisionBoard board;
    private final RateMeter sent = new RateMeter();
    private final RateMeter processed = new RateMeter();

    DemoWatch(
            InstantSource clock,
            Instant began,
            Screen.Places places,
            DemoCluster cluster,
            EventPlayer player,
            OutputReader reader,
            DecisionBoard board) {
        this.clock = clock;
        this.began = began;
        this.places = places;
        this.cluster = cluster;
        this.player = player;
        this.reader = reader;
        this.board = board;
    }

    /** Takes what the job has committed; returns soon. */
    void read() {
        reader.read(SHORT, board::add);
    }

    /**
     * How it is now.
     *
     * @throws IOException if a part has failed for good
     */
    Screen look() throws Exception {
        DemoCluster.Status status = cluster.status();
        failIfBroken(status);
        EventPlayer.Progress progress = player.progress();
        Instant now = clock.instant();
        return new Screen(
                now,
                Duration.between(began, now),
                places,
                player.playback(now),
                traffic(now, progress.sent(), status.checkpoints()),
                board.customers(),
                board.tiers(),
                board.decisions(),
                board.deadLetters(),
                board.firstMove().map(this::firstMove),
                board.latest());
    }

    private void failIfBroken(DemoCluster.Status status) throws IOException {
        if (status.state().isTerminalState()) {
            throw new IOException(
                    "the job has ended: " + status.failure().orElse(status.state().toString()));
        }
        Optional<Exception> failure = player.failure();
        if (failure.isPresent()) {
            throw new IOException("the events can't be sent: " + failure.get(), failure.get());
        }
    }

    private Screen.Traffic traffic(Instant now, long sentCount, long checkpoints) {
        JobMetrics metrics = cluster.metrics();
        long read = metrics.recordsRead();
        sent.read(now, sentCount);
        processed.read(now, read);
        return new Screen.Traffic(
                sentCount,
                sent.perSecond(),
                read,
                processed.perSecond(),
                Math.max(sentCount - read, metrics.recordsPending()),
                checkpoints);
    }

    private Screen.FirstMove firstMove(OutputRecord output) {
        return new Screen.FirstMove(
                Duration.between(began, output.seen()), DecisionBoard.sentence(output));
    }
}
