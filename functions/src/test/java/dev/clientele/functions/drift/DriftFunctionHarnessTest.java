package dev.clientele.functions.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.DriftSums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Weeks are sent when they are over, once, in days of the programme, also over a restore. */
@SuppressWarnings("try") // Flink declares close() so
class DriftFunctionHarnessTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The weeks of 2026-03-02 and 2026-03-09 end so in Shanghai. */
    private static final long FIRST_END = millis("2026-03-08T16:00:00Z");

    private static final long SECOND_END = millis("2026-03-15T16:00:00Z");

    @Test
    void weekIsSentWhenItIsOver() throws Exception {
        try (var harness = harness(null, null)) {
            harness.processElement(look("2026-03-04", 30), 0);
            harness.processElement(look("2026-03-08", 20), 0);
            harness.processWatermark(FIRST_END - 1);
            assertThat(sent(harness)).isEmpty();

            harness.processWatermark(FIRST_END);

            assertThat(sent(harness))
                    .containsExactly(
                            "models-drift/spring/2026-03-08 {\"kpi\":\"models-drift\","
                                + "\"models\":\"spring\",\"shadow\":false,\"from\":\"2026-02-09\","
                                + "\"to\":\"2026-03-08\",\"days\":28,\"customers\":2,"
                                + "\"expected\":80.0,\"actual\":50,\"ratio\":0.625,\"low\":63.0,"
                                + "\"high\":97.0,\"inside\":false,\"alert\":\"raised\"}");
        }
    }

    @Test
    void weeksAreTheModelsOwn() throws Exception {
        try (var harness = harness(null, null)) {
            harness.processElement(look("2026-03-04", 30), 0);
            harness.processElement(
                    new DriftLook("spring", true, day("2026-03-04"), DriftSums.of(7, 1, 1)), 0);
            harness.processWatermark(FIRST_END);

            assertThat(keys(sent(harness)))
                    .containsExactlyInAnyOrder(
                            "models-drift/spring/2026-03-08",
                            "models-drift/spring/2026-03-08/shadow");
        }
    }

    @Test
    void lateLookHasItsWeekAndTheLaterOnesSentAgain() throws Exception {
        try (var harness = harness(null, null)) {
            harness.processElement(look("2026-03-04", 40), 0);
            harness.processElement(look("2026-03-11", 40), 0);
            harness.processElement(look("2026-04-22", 40), 0);
            harness.processWatermark(millis("2026-05-01T00:00:00Z"));
            assertThat(sent(harness)).hasSize(3);

            harness.processElement(look("2026-03-05", 40), 0);
            harness.processWatermark(millis("2026-05-01T00:00:01Z"));

            List<String> again = sent(harness);
            assertThat(keys(again))
                    .containsExactly(
                            "models-drift/spring/2026-03-08", "models-drift/spring/2026-03-15");
            assertThat(json(again.get(0)).path("customers").asInt()).isEqualTo(2);
            assertThat(json(again.get(1)).path("customers").asInt()).isEqualTo(3);
        }
    }

    @Test
    void whatWasAddedUpIsKnownAfterARestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null, null)) {
            harness.processElement(look("2026-03-04", 40), 0);
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(state, null)) {
            harness.processElement(look("2026-03-05", 40), 0);
            harness.processWatermark(FIRST_END);

            assertThat(json(sent(harness).get(0)).path("customers").asInt()).isEqualTo(2);
        }
    }

    @Test
    void endOfInputEndsNoWeek() throws Exception {
        try (var harness = harness(null, null)) {
            harness.processElement(look("2026-03-04", 40), 0);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(sent(harness)).isEmpty();
        }
    }

    @Test
    void historyEndsTheWeeksBeforeItsInstant() throws Exception {
        try (var harness = harness(null, FIRST_END)) {
            harness.processElement(look("2026-03-11", 40), 0);
            harness.processElement(look("2026-03-04", 40), 0);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(keys(sent(harness))).containsExactly("models-drift/spring/2026-03-08");
        }
        try (var harness = harness(null, SECOND_END)) {
            harness.processElement(look("2026-03-11", 40), 0);
            harness.processElement(look("2026-03-04", 40), 0);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(sent(harness)).hasSize(2);
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, DriftLook, OutgoingRecord>
            harness(OperatorSubtaskState state, Long asOf) throws Exception {
        ProgrammeDocuments documents = ProgrammeDocuments.of(List.of("retail-three-level"), null);
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new DriftFunction(documents, asOf)),
                        DriftFunction::key,
                        Types.STRING);
        harness.setup(new OutgoingRecordSerializer());
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static DriftLook look(String day, int actual) {
        DriftSums sums = DriftSums.of(actual, 40, 4.5);
        return new DriftLook("spring", false, day(day), sums);
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static List<String> sent(
            KeyedOneInputStreamOperatorTestHarness<String, DriftLook, OutgoingRecord> harness) {
        List<String> lines = new ArrayList<>();
        for (OutgoingRecord outgoing : harness.extractOutputValues()) {
            String json = new String(outgoing.value(), StandardCharsets.UTF_8);
            lines.add(outgoing.key() + " " + json);
        }
        harness.getOutput().clear();
        return lines;
    }

    private static List<String> keys(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static JsonNode json(String line) throws IOException {
        return JSON.readTree(line.substring(line.indexOf(' ')));
    }
}
