package dev.clientele.jobs.chaos;

import java.io.IOException;
import java.time.Duration;

/**
 * How much there will be to read.
 *
 * @param decisions of all topics
 * @param deadLetters refused records
 */
record Expected(long decisions, long deadLetters) {

    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final Duration NUDGE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Does something that may help when nothing more comes. */
    interface Nudge {

        /** Helps. */
        void give() throws IOException;
    }

    static Expected of(Outputs replayed) {
        return new Expected(replayed.decisions(), replayed.deadLetters());
    }

    /**
     * Waits until all is there and nothing more has come for some checkpoints; or, if less comes,
     * until nothing has come for so long that nothing will: that is for the comparison to tell.
     *
     * @throws IOException with the complaint, if nothing came at all
     */
    void await(Watching watching, Nudge nudge, String complaint)
            throws IOException, InterruptedException {
        long records = -1;
        long since = System.nanoTime();
        long nudged = since;
        while (true) {
            watching.check();
            long now = System.nanoTime();
            if (watching.records() != records) {
                records = watching.records();
                since = now;
                nudged = now;
            }
            Duration quiet = Duration.ofNanos(now - since);
            if (quiet.compareTo(QUIET) > 0 && isReached(watching.outputs())) {
                return;
            }
            if (quiet.compareTo(PATIENCE) > 0 && records > 0) {
                return;
            }
            if (now - nudged > NUDGE.toNanos()) {
                nudge.give();
                nudged = now;
            }
            Pause.check(since, PATIENCE.multipliedBy(2), complaint);
        }
    }

    private boolean isReached(Outputs outputs) {
        return outputs.decisions() >= decisions && outputs.deadLetters() >= deadLetters;
    }
}
