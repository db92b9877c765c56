package dev.clientele.jobs.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says every two seconds how far long work is; says nothing of short work. */
public final class ProgressLine {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_EVERY = 1_024;

    private final PrintWriter out;
    private final String unit;
    private final long started = System.nanoTime();
    private long shown = started;

    /**
     * A progress line.
     *
     * @param out where it goes
     * @param unit what is counted
     */
    public ProgressLine(PrintWriter out, String unit) {
        this.out = out;
        this.unit = unit;
    }

    /**
     * Tells how far the work is.
     *
     * @param count how many are done
     */
    public void reached(long count) {
        if (count % LOOK_EVERY != 0) {
            return;
        }
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS) {
            return;
        }
        shown = now;
        double rate = count / ((now - started) / 1e9);
        out.printf(Locale.ROOT, "\r%,d %s, %,.0f/s ", count, unit, rate);
        out.flush();
    }

    /** Ends the line, if there is one. */
    public void end() {
        if (shown != started) {
            out.println();
            out.flush();
        }
    }
}
