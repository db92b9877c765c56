package dev.clientele.jobs.chaos;

import java.util.function.Predicate;

/** Holds when a number is what it was the last time, and not 0. */
final class Unchanged implements Predicate<Long> {

    private long last;

    @Override
    public boolean test(Long now) {
        boolean unchanged = now > 0 && now == last;
        last = now;
        return unchanged;
    }
}
