package dev.clientele.benchmarks.scale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.benchmarks.workload.Skew;
import java.util.List;

/** Results for programs, in the form of {@code bench --json} with more to each run. */
final class ScaleJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScaleJson() {}

    /**
     * The results as a document.
     *
     * @param skew how events were spread over customers
     * @param tenths of one customer's events; maybe none
     */
    static ObjectNode of(
            ScaleSettings settings,
            Skew skew,
            List<ScaleResult> results,
            List<Tenths.Speed> tenths) {
        ObjectNode document = JSON.objectNode();
        ArrayNode runs = document.putArray("runs");
        for (ScaleResult result : results) {
            ObjectNode run = runs.addObject();
            run.put("name", "clientele").put("source", "memory");
            run.putArray("eventsPerSecond").add(result.full().eventsPerSecond());
            run.putArray("cpuMicrosPerEvent").add(result.full().cpuMicrosPerEvent());
            run.put("customers", result.customers()).put("events", result.events());
            run.put("parallelism", settings.parallelism()).put("skew", skew.toString());
            run.put("stateBytes", result.stateBytes());
            run.put("rocksDbBytes", settings.rocksDb().getBytes());
            run.put("eventsPerSecondFilling", result.filling().eventsPerSecond());
            run.put("recoveryMillis", result.recoveryMillis());
            run.set("fullCheckpoint", checkpoint(result.fullCheckpoint()));
            ArrayNode incremental = run.putArray("incrementalCheckpoints");
            result.checkpoints().forEach(each -> incremental.add(checkpoint(each)));
        }
        ArrayNode cost = document.putArray("oneCustomer");
        for (Tenths.Speed tenth : tenths) {
            cost.addObject()
                    .put("eventsPerSecond", tenth.eventsPerSecond())
                    .put("cpuMicrosPerEvent", tenth.cpuMicrosPerEvent());
        }
        return document;
    }

    private static ObjectNode checkpoint(Checkpoint checkpoint) {
        return JSON.objectNode()
                .put("bytes", checkpoint.bytes())
                .put("stateBytes", checkpoint.stateBytes())
                .put("millis", checkpoint.millis());
    }
}
