package dev.clientele.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.benchmarks.workload.Workload;
import java.util.List;

/** Results for programs. */
final class ResultJson {

    private ResultJson() {}

    /** The document {@code {"runs": [{"name": ..., "eventsPerSecond": [one a run], ...}, ...]}}. */
    static ObjectNode of(Workload workload, int parallelism, List<Result> results) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode runs = document.putArray("runs");
        for (Result result : results) {
            ObjectNode run = runs.addObject();
            run.put("name", result.name());
            run.put("source", result.source().toString());
            ArrayNode rates = run.putArray("eventsPerSecond");
            result.eventsPerSecond().forEach(rates::add);
            ArrayNode costs = run.putArray("cpuMicrosPerEvent");
            result.cpuMicrosPerEvent().forEach(costs::add);
            run.put("customers", workload.customers());
            run.put("events", workload.records());
            run.put("parallelism", parallelism);
            run.put("skew", workload.skew().toString());
            run.put("busiestShare", workload.busiestShare());
            run.put("stateBytes", result.stateBytes());
        }
        return document;
    }
}
