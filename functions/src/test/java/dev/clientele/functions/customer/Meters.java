package dev.clientele.functions.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;
import org.apache.flink.runtime.executiongraph.ExecutionGraphTestUtils;
import org.apache.flink.runtime.metrics.groups.AbstractMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskManagerMetricGroup;
import org.apache.flink.runtime.metrics.util.TestingMetricRegistry;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;

/** The metrics of one operator, by what comes after {@code clientele} in their names. */
final class Meters {

    private final Map<String, Metric> metrics = new ConcurrentHashMap<>();

    /** An environment for the operator's harness, with metrics that end here. */
    MockEnvironment environment() {
        TestingMetricRegistry registry =
                TestingMetricRegistry.builder().setRegisterConsumer(this::register).build();
        ExecutionAttemptID attempt = ExecutionGraphTestUtils.createExecutionAttemptId();
        return new MockEnvironmentBuilder()
                .setMetricGroup(
                        TaskManagerMetricGroup.createTaskManagerMetricGroup(
                                        registry, "host", ResourceID.generate())
                                .addJob(new JobID(), "job")
                                .addTask(attempt, "task"))
                .build();
    }

    private void register(Metric metric, String name, AbstractMetricGroup<?> group) {
        List<String> scope = Arrays.asList(group.getScopeComponents());
        int own = scope.lastIndexOf(RejectedCounters.GROUP);
        if (own >= 0) {
            String prefix = String.join(".", scope.subList(own + 1, scope.size()));
            metrics.put(prefix.isEmpty() ? name : prefix + "." + name, metric);
        }
    }

    long count(String name) {
        return ((Counter) metrics.get(name)).getCount();
    }

    /** The sum of the counters of a name, over all groups. */
    long sum(String name) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().endsWith("." + name))
                .mapToLong(metric -> ((Counter) metric.getValue()).getCount())
                .sum();
    }

    Object gauge(String name) {
        return ((Gauge<?>) metrics.get(name)).getValue();
    }
}
