package dev.clientele.benchmarks.change;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What readers and probes of one run, which share this process, tell each other: when to go on to
 * the next phase. Times are those of {@link System#nanoTime()}.
 */
final class ChangeWatch {

    private static final Map<String, ChangeWatch> RUNS = new ConcurrentHashMap<>();

    private final ChangeSettings settings;
    private final AtomicInteger loading;
    private final List<ChangeLog> logs = new CopyOnWriteArrayList<>();
    private final Map<Integer, Played> played = new ConcurrentHashMap<>();
    private volatile long measuredFrom;
    private volatile long lastRevised;

    /**
     * What a reader has played.
     *
     * @param change the number of the first event behind the change
     * @param events how many events
     */
    record Played(long change, long events) {}

    private ChangeWatch(ChangeSettings settings) {
        this.settings = settings;
        this.loading = new AtomicInteger(settings.parallelism());
    }

    static ChangeWatch start(String run, ChangeSettings settings) {
        ChangeWatch watch = new ChangeWatch(settings);
        RUNS.put(run, watch);
        return watch;
    }

    static ChangeWatch of(String run) {
        return RUNS.get(run);
    }

    static void end(String run) {
        RUNS.remove(run);
    }

    /** A reader has given everybody their first orders. */
    void loaded() {
        if (loading.decrementAndGet() == 0) {
            measuredFrom = System.nanoTime();
        }
    }

    /** Whether all customers are there and events are measured. */
    boolean isMeasuring() {
        return measuredFrom != 0;
    }

    long measuredFrom() {
        return measuredFrom;
    }

    /** A customer was decided anew. */
    void revised(long now) {
        lastRevised = now;
    }

    /** Whether time is to reach the new version's start. */
    boolean isChanged() {
        return System.nanoTime() - measuredFrom >= seconds();
    }

    /** Whether all customers have been decided anew, so long ago. */
    boolean isOver() {
        return lastRevised != 0 && System.nanoTime() - lastRevised >= seconds();
    }

    private long seconds() {
        return TimeUnit.SECONDS.toNanos(settings.seconds());
    }

    void add(ChangeLog log) {
        logs.add(log);
    }

    List<ChangeLog> logs() {
        return List.copyOf(logs);
    }

    void played(int partition, Played what) {
        played.put(partition, what);
    }

    Played played(int partition) {
        return played.get(partition);
    }
}
