package dev.clientele.benchmarks.flink;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The clocks by which a run is measured. */
public final class Clocks {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Clocks() {}

    /**
     * The time on the wall.
     *
     * @return nanoseconds from some instant
     */
    public static long wall() {
        return System.nanoTime();
    }

    /**
     * The time that this process has had on processors, collector and compiler included.
     *
     * @return nanoseconds
     */
    public static long processor() {
        return SYSTEM.getProcessCpuTime();
    }
}
