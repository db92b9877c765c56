package dev.clientele.functions.customer;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;

/**
 * How long a customer's profile may wait, so that one shows what would have been several.
 *
 * @param interval how long after the one before a profile without decision is sent, by the
 *     customer's clock
 * @param release when a profile that is wanted goes out, by the machine's clock
 */
public record ProfilePace(Duration interval, Release release) implements Serializable {

    @Serial private static final long serialVersionUID = 1L;

    /** When a profile that is wanted goes out. */
    public enum Release {
        /** Within a tenth of a second: for readers who see a record as soon as it is written. */
        SOON,
        /**
         * When the customer's row is written, at the next checkpoint at the latest: for readers who
         * see records by transaction, and so none before the checkpoint.
         */
        WITH_ROW
    }

    /**
     * Profiles that go out soon.
     *
     * @param interval how long after the one before a profile without decision is sent, by the
     *     customer's clock
     * @return the pace
     */
    public static ProfilePace soon(Duration interval) {
        return new ProfilePace(interval, Release.SOON);
    }

    long intervalMillis() {
        return interval.toMillis();
    }
}
