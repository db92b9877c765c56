package dev.clientele.functions.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.customer.CustomerOperator;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.wire.OriginSerializer;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The operator that accepts versions remembers them, also over a restore. */
@SuppressWarnings("try") // Flink declares close() so
class ControlFunctionHarnessTest {

    private static final String ROLLBACK =
            "{\"kind\": \"rollback\", \"policy\": \"retail-three-level\", \"version\": %d, \"to\":"
                + " %d, \"effectiveFrom\": \"2026-04-01T00:00:00Z\", \"approvedBy\": \"chief\"}";

    @Test
    void acceptedVersionsAreSentOnAndTheOthersAreDeadLetters() throws Exception {
        try (var harness = harness(null)) {
            send(harness, ROLLBACK.formatted(2, 1), ROLLBACK.formatted(3, 8));

            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .asString()
                    .contains("\"version\":2");
            assertThat(letters(harness))
                    .singleElement()
                    .asString()
                    .contains("\"reason\":\"invalid-control\"")
                    .contains("$.to: must be one of 1, 2, is 8")
                    .contains("\"offset\":1");
        }
    }

    @Test
    void whatWasAcceptedIsKnownAfterARestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null)) {
            send(harness, ROLLBACK.formatted(2, 1));
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(state)) {
            send(harness, ROLLBACK.formatted(2, 1), ROLLBACK.formatted(3, 2));

            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .asString()
                    .contains("\"version\":3");
            assertThat(letters(harness)).isEmpty();
        }
    }

    private static OneInputStreamOperatorTestHarness<Origin, String> harness(
            OperatorSubtaskState state) throws Exception {
        ProgrammeDocuments documents = ProgrammeDocuments.of(List.of("retail-three-level"), null);
        var harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new ControlFunction(documents)),
                        new OriginSerializer());
        harness.setup(StringSerializer.INSTANCE);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void send(
            OneInputStreamOperatorTestHarness<Origin, String> harness, String... documents)
            throws Exception {
        for (int offset = 0; offset < documents.length; offset++) {
            byte[] raw = documents[offset].getBytes(StandardCharsets.UTF_8);
            harness.processElement(new Origin("control", 0, offset, raw), 0);
        }
    }

    private static List<String> letters(OneInputStreamOperatorTestHarness<Origin, String> harness) {
        var letters = harness.getSideOutput(CustomerOperator.DEAD_LETTERS);
        return letters == null
                ? List.of()
                : letters.stream()
                        .map(
                                letter ->
                                        new String(
                                                letter.getValue().value(), StandardCharsets.UTF_8))
                        .toList();
    }
}
