package dev.clientele.benchmarks.flink;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The clocks by which a run is measured. */
final class Clocks {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Clocks() {}

    /** Nanoseconds that pass on the wall. */
    static long wall() {
        return System.nanoTime();
    }

    /** Nanoseconds that this process has had on processors, collector and compiler included. */
    static long processor() {
        return SYSTEM.getProcessCpuTime();
    }
}
