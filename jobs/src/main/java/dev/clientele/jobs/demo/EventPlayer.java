package dev.clientele.jobs.demo;

import dev.clientele.jobs.generate.GeneratedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays the events of a population as a pacing says, in a thread of its own. */
final class EventPlayer {

    private static final long SHORTEST_WAIT = 20;
    private static final long LONGEST_WAIT = 1_000;

    private final UnsentEvents events;
    private final EventSender sender;
    private final Pacing pacing;
    private final InstantSource clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::play, "demo-events");
    private volatile Progress progress;
    private volatile RuntimeException failure;

    private EventPlayer(
            UnsentEvents events, EventSender sender, Pacing pacing, InstantSource clock) {
        this.events = events;
        this.sender = sender;
        this.pacing = pacing;
        this.clock = clock;
        this.progress = new Progress(0, events.peek().arrival());
    }

    /** Begins to play; the sender stays the caller's to close. */
    static EventPlayer start(
            UnsentEvents events, EventSender sender, Pacing pacing, InstantSource clock) {
        EventPlayer player = new EventPlayer(events, sender, pacing, clock);
        player.thread.setDaemon(true);
        player.thread.start();
        return player;
    }

    private void play() {
        try {
            long wait = 0;
            while (!stop.await(wait, TimeUnit.MILLISECONDS)) {
                playDue();
                wait = untilNext();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    private void playDue() {
        Instant due = pacing.reached(clock.instant());
        GeneratedEvent next = events.peek();
        long sent = progress.sent();
        while (!next.arrival().isAfter(due) && stop.getCount() > 0) {
            sender.send(events.next());
            sent++;
            next = events.peek();
            progress = new Progress(sent, next.arrival());
        }
    }

    private long untilNext() {
        Instant now = clock.instant();
        if (!pacing.isLive(now)) {
            return SHORTEST_WAIT;
        }
        long left = Duration.between(now, progress.next()).toMillis();
        return Math.max(SHORTEST_WAIT, Math.min(left, LONGEST_WAIT));
    }

    /** How far it has got. */
    Progress progress() {
        return progress;
    }

    /** How far the playing has got at an instant, in the customers' world. */
    Screen.Playback playback(Instant now) {
        return new Screen.Playback(
                pacing.share(now), pacing.reached(now), pacing.isLive(now), progress.next());
    }

    /** Why it can't go on, if so. */
    Optional<Exception> failure() {
        return failure == null ? sender.failure() : Optional.of(failure);
    }

    /** Plays no more. */
    void close() throws InterruptedException {
        stop.countDown();
        thread.join();
    }

    /**
     * How far the playing has got.
     *
     * @param sent number of events since the start
     * @param next when the next event is due
     */
    record Progress(long sent, Instant next) {}
}
