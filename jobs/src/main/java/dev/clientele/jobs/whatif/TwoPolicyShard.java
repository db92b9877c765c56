package dev.clientele.jobs.whatif;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.jobs.replay.HistoryPass;
import dev.clientele.jobs.whatif.figures.CustomerPaths;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers of one thread, each under both policies. */
final class TwoPolicyShard implements HistoryPass.Shard {

    private final PolicyRun policy;
    private final PolicyRun candidate;
    private final List<CustomerPaths> paths = new ArrayList<>();
    private long erased;

    TwoPolicyShard(CustomerEngine policy, CustomerEngine candidate) {
        this.policy = new PolicyRun(policy);
        this.candidate = new PolicyRun(candidate);
    }

    @Override
    public void apply(Incoming incoming) {
        policy.apply(incoming);
        candidate.apply(incoming);
    }

    @Override
    public void settle(long asOf) {
        policy.settle(asOf);
        candidate.settle(asOf);
        for (String customerId : policy.customerIds()) {
            if (policy.isErased(customerId) || candidate.isErased(customerId)) {
                erased++;
            } else if (policy.isKnown(customerId) || candidate.isKnown(customerId)) {
                paths.add(pathsOf(customerId));
            }
        }
    }

    private CustomerPaths pathsOf(String customerId) {
        return new CustomerPaths(
                customerId,
                policy.path(customerId),
                candidate.path(customerId),
                metrics(customerId));
    }

    private Map<MetricReference, MetricValue> metrics(String customerId) {
        Map<MetricReference, MetricValue> metrics = new LinkedHashMap<>();
        for (PolicyRun run : List.of(policy, candidate)) {
            if (run.isKnown(customerId)) {
                run.profile(customerId).metrics().forEach(metrics::putIfAbsent);
            }
        }
        return metrics;
    }

    List<CustomerPaths> paths() {
        return paths;
    }

    long erased() {
        return erased;
    }

    PolicyRun policy() {
        return policy;
    }

    PolicyRun candidate() {
        return candidate;
    }
}
