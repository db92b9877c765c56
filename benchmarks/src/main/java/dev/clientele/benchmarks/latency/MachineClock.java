package dev.clientele.benchmarks.latency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of the machine, which the broker too looks at. */
final class MachineClock {

    private MachineClock() {}

    /** Epoch microseconds. */
    static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
