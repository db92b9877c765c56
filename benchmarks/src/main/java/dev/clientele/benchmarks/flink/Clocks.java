package dev.clientele.benchmarks.flink;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The clocks by which a run is measured. */
public final class Clocks {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Clocks() {}

    /**
<<<<<<< HEAD
     * The time on the wall.
     *
     * @return nanoseconds from some instant
=======
     * Nanoseconds that pass on the wall.
     *
     * @return from an instant of no meaning on
>>>>>>> 2ec0bd8 (Measure what more customers cost: bench scale)
     */
    public static long wall() {
        return System.nanoTime();
    }

    /**
<<<<<<< HEAD
     * The time that this process has had on processors, collector and compiler included.
     *
     * @return nanoseconds
=======
     * Nanoseconds that this process has had on processors, collector and compiler included.
     *
     * @return of all its threads
>>>>>>> 2ec0bd8 (Measure what more customers cost: bench scale)
     */
    public static long processor() {
        return SYSTEM.getProcessCpuTime();
    }
}
