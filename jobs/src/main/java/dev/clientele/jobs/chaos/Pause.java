package dev.clientele.jobs.chaos;

import java.io.IOException;
import java.time.Duration;

/** Waiting for other processes, which nobody tells this one about. */
final class Pause {

    private static final Duration LENGTH = Duration.ofMillis(50);

    private Pause() {}

    /**
     * Waits a little.
     *
     * @param since from when on patience counts, by {@link System#nanoTime}
     * @throws IOException with the complaint, if patience is over
     */
    static void check(long since, Duration patience, String complaint)
            throws IOException, InterruptedException {
        if (System.nanoTime() - since > patience.toNanos()) {
            throw new IOException(complaint);
        }
        Thread.sleep(LENGTH.toMillis());
    }
}
