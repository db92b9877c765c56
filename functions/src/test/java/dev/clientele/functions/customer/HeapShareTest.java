package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.Test;

class HeapShareTest {

    @Test
    void quarterOfTheHeapIsDividedByTheSlots() {
        Configuration taskManager = new Configuration();
        taskManager.set(TaskManagerOptions.NUM_TASK_SLOTS, 2);

        assertThat(HeapShare.QUARTER.of(taskManager, 800)).isEqualTo(100);
        assertThat(new HeapShare(7L).of(taskManager, 800)).isEqualTo(7);
    }
}
