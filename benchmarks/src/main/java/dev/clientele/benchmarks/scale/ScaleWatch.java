package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.Answers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** What the tasks of one job tell the command, with which they share the process. */
final class ScaleWatch {

    private static final Map<String, ScaleWatch> JOBS = new ConcurrentHashMap<>();
    private static final long NEVER = Long.MAX_VALUE;

    private final Tenths tenths;
    private final CountDownLatch held;
    private final AtomicLong firstDecision = new AtomicLong(NEVER);
    private Answers answers = new Answers(Map.of());

    private ScaleWatch(Tenths tenths, int readers) {
        this.tenths = tenths;
        this.held = new CountDownLatch(readers);
    }

    /** Watches a job with so many readers. */
    static ScaleWatch start(String job, Tenths tenths, int readers) {
        ScaleWatch watch = new ScaleWatch(tenths, readers);
        JOBS.put(job, watch);
        return watch;
    }

    static ScaleWatch of(String job) {
        return JOBS.get(job);
    }

    static void end(String job) {
        JOBS.remove(job);
    }

    Tenths tenths() {
        return tenths;
    }

    /** A reader has come to where it holds. */
    void held() {
        held.countDown();
    }

    /** To wait until all readers hold. */
    CountDownLatch allHeld() {
        return held;
    }

    /** A task decided, for the first time. */
    void decided(long nanoTime) {
        firstDecision.accumulateAndGet(nanoTime, Math::min);
    }

    /**
     * When the first of all tasks decided, by {@link System#nanoTime()}.
     *
     * @throws IllegalStateException if none did
     */
    long firstDecision() {
        if (firstDecision.get() == NEVER) {
            throw new IllegalStateException("the job has not decided anything");
        }
        return firstDecision.get();
    }

    /** A task has come to its end. */
    synchronized void ended(Answers all) {
        answers = answers.plus(all);
    }

    synchronized Answers answers() {
        return answers;
    }
}
