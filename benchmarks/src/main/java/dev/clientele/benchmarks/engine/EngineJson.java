package dev.clientele.benchmarks.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine costs, for programs to read. */
final class EngineJson {

    private EngineJson() {}

    /** All rounds, in their order. */
    static Map<String, Object> of(List<EngineCost> rounds) {
        return Map.of("rounds", rounds.stream().map(EngineJson::of).toList());
    }

    private static Map<String, Object> of(EngineCost cost) {
        Map<String, Object> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage.label(),
                    Map.of(
                            "timesPerRecord", cost.times(stage),
                            "microsPerRecord", cost.micros(stage)));
        }
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("records", cost.records());
        round.put("microsPerRecord", cost.micros());
        round.put("stages", stages);
        round.put("checksum", cost.checksum());
        return round;
    }
}
