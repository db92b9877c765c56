package dev.clientele.functions.customer;

import java.io.Serializable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * How much of the heap a task's customers may take.
 *
 * @param bytes so many; null for a quarter of the heap, divided by the slots of the task manager
 */
record HeapShare(Long bytes) implements Serializable {

    /** The rest is for Flink's own needs, for events on their way, and for the collector. */
    static final HeapShare QUARTER = new HeapShare(null);

    private static final int QUARTERS = 4;

    /**
     * The share in bytes.
     *
     * @param taskManager its configuration
     * @param heapBytes the size of its heap
     */
    long of(Configuration taskManager, long heapBytes) {
        return bytes == null
                ? heapBytes / QUARTERS / taskManager.get(TaskManagerOptions.NUM_TASK_SLOTS)
                : bytes;
    }
}
