package dev.clientele.functions.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.AlertFigureJson;
import dev.clientele.functions.json.BaseFigureJson;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;
import dev.clientele.model.retention.RetentionSignal.Warning;
import dev.clientele.model.slice.CivilCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Weeks and months are sent when they are over, and again when they turn out otherwise. */
@SuppressWarnings("try") // Flink declares close() so
class RetentionOperatorHarnessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CivilCalendar CALENDAR = new CivilCalendar(ZoneId.of("Asia/Shanghai"));

    private static final long BEGINNING = Long.MIN_VALUE;

    /** The week of 2026-03-02 and March end so in Shanghai. */
    private static final long WEEK_END = millis("2026-03-08T16:00:00Z");

    private static final long MONTH_END = millis("2026-03-31T16:00:00Z");

    private static final List<RetentionSignal> SIGNALS =
            List.of(
                    joins("2026-03-03", "silver"),
                    joins("2026-03-04", "gold"),
                    judged("2026-03-04", true),
                    judged("2026-04-22", false),
                    lapses("2026-05-12", 30),
                    looked("2026-05-12", ChurnLevel.NONE, false),
                    looked("2026-05-20", ChurnLevel.NONE, true),
                    looked("2026-05-21", ChurnLevel.HIGH, false),
                    lapses("2026-05-13", 41),
                    move("2026-05-12", active("silver"), lapsed("silver"), 0),
                    move("2026-06-20", lapsed("silver"), active("gold"), 222),
                    move("2026-06-21", active("gold"), BaseStanding.NONE, 0));

    @Test
    void weekIsSentWhenItIsOver() throws Exception {
        try (var harness = harness(null, null)) {
            tell(harness, judged("2026-03-04", true), judged("2026-03-08", false));
            harness.processWatermark(WEEK_END - 1);
            assertThat(sent(harness)).isEmpty();

            harness.processWatermark(WEEK_END);

            assertThat(sent(harness))
                    .containsOnlyKeys(
                            "churn-alerts/2026-03-08/all",
                            "churn-alerts/2026-03-08/level/watch",
                            "churn-alerts/2026-03-08/tier/gold",
                            "churn-alerts/2026-03-08/reason/detractor",
                            "churn-alerts/2026-03-08/relationship/repeat")
                    .containsEntry(
                            "churn-alerts/2026-03-08/level/watch",
                            "{\"kpi\":\"churn-alerts\",\"by\":\"level\",\"of\":\"watch\","
                                    + "\"from\":\"2025-12-08\",\"to\":\"2026-03-08\",\"days\":91,"
                                    + "\"judged\":2,\"lost\":1,\"recovered\":1,\"precision\":0.5,"
                                    + "\"medianDaysToOrder\":12.0,\"lapses\":0,\"warnedLapses\":0,"
                                    + "\"looks\":0,\"looksWithoutOrder\":0,\"unwarned\":0,"
                                    + "\"unwarnedWithoutOrder\":0}");
        }
    }

    @Test
    void monthIsSentWhenItIsOverAndEachOneSince() throws Exception {
        try (var harness = harness(null, null)) {
            tell(harness, joins("2026-03-03", "gold"));
            harness.processWatermark(MONTH_END - 1);
            assertThat(sent(harness)).isEmpty();

            harness.processWatermark(MONTH_END);
            assertThat(sent(harness))
                    .containsOnlyKeys(
                            "customer-base/2026-03/all", "customer-base/2026-03/tier/gold");

            harness.processWatermark(millis("2026-05-31T16:00:00Z"));
            Map<String, String> since = sent(harness);
            assertThat(since).hasSize(4);
            assertThat(json(since.get("customer-base/2026-05/all")).path("start").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void figuresAreSentForAsLongAsSomethingIsInThem() throws Exception {
        try (var harness = harness(null, null)) {
            tell(harness, judged("2026-03-04", true));
            harness.processWatermark(millis("2027-01-01T00:00:00Z"));

            assertThat(sent(harness).keySet())
                    .filteredOn(key -> key.endsWith("/all"))
                    .hasSize(13)
                    .contains("churn-alerts/2026-05-31/all")
                    .doesNotContain("churn-alerts/2026-06-07/all");
        }
    }

    @Test
    void lateSignalsHaveThePeriodsSinceSentAgain() throws Exception {
        try (var harness = harness(null, null)) {
            tell(harness, judged("2026-03-04", true), joins("2026-03-04", "gold"));
            harness.processWatermark(millis("2026-06-02T00:00:00Z"));
            sent(harness);

            tell(harness, judged("2026-05-05", true), joins("2026-05-05", "gold"));
            harness.processWatermark(millis("2026-06-02T00:00:01Z"));

            Map<String, String> again = sent(harness);
            assertThat(again.keySet())
                    .filteredOn(key -> key.endsWith("/all"))
                    .containsExactlyInAnyOrder(
                            "churn-alerts/2026-05-10/all",
                            "churn-alerts/2026-05-17/all",
                            "churn-alerts/2026-05-24/all",
                            "churn-alerts/2026-05-31/all",
                            "customer-base/2026-05/all");
            assertThat(json(again.get("churn-alerts/2026-05-31/all")).path("lost").asInt())
                    .isEqualTo(2);
            assertThat(json(again.get("customer-base/2026-05/all")).path("end").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void whatWasCountedIsKnownAfterARestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null, null)) {
            tell(harness, SIGNALS.toArray(RetentionSignal[]::new));
            harness.processWatermark(millis("2026-05-20T00:00:00Z"));
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(state, null)) {
            harness.processWatermark(millis("2026-07-10T00:00:00Z"));

            Map<String, String> expected = byBooks(millis("2026-07-10T00:00:00Z"));
            expected.keySet().removeIf(key -> !isSentAfter("2026-05-20", key));
            assertThat(sent(harness)).isEqualTo(expected).hasSizeGreaterThan(20);
        }
    }

    @Test
    void whatIsStillOnTheHeapIsInACheckpoint() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null, null)) {
            tell(harness, SIGNALS.toArray(RetentionSignal[]::new));
            harness.prepareSnapshotPreBarrier(1);
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(state, null)) {
            long end = millis("2026-07-10T00:00:00Z");
            harness.processWatermark(end);

            assertThat(sent(harness)).isEqualTo(byBooks(end)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void streamComesToWhatTheBooksSayWhateverTheOrder() throws Exception {
        long end = millis("2026-12-01T00:00:00Z");
        Map<String, String> latest = new LinkedHashMap<>();
        try (var harness = harness(null, null)) {
            for (int i = SIGNALS.size() - 1; i >= 0; i--) {
                tell(harness, SIGNALS.get(i));
                harness.processWatermark(end - i);
                latest.putAll(sent(harness));
            }
        }
        assertThat(latest).isEqualTo(byBooks(end));
    }

    @Test
    void endOfInputEndsNoPeriod() throws Exception {
        try (var harness = harness(null, null)) {
            tell(harness, SIGNALS.toArray(RetentionSignal[]::new));
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(sent(harness)).isEmpty();
        }
    }

    @Test
    void historyEndsThePeriodsBeforeItsInstant() throws Exception {
        for (String end : List.of("2026-03-08T15:59:59Z", "2026-05-31T16:00:00Z")) {
            try (var harness = harness(null, millis(end))) {
                tell(harness, SIGNALS.toArray(RetentionSignal[]::new));
                harness.processWatermark(Long.MAX_VALUE);

                assertThat(sent(harness)).isEqualTo(byBooks(millis(end)));
            }
        }
        assertThat(byBooks(millis("2026-05-31T16:00:00Z"))).hasSizeGreaterThan(20);
    }

    /** What a replay sends. */
    private static Map<String, String> byBooks(long asOf) {
        AlertBook alerts = new AlertBook();
        BaseBook base = new BaseBook();
        for (RetentionSignal signal : SIGNALS) {
            if (signal instanceof OfAlerts ofAlerts) {
                alerts.add(ofAlerts);
            } else {
                base.add((Move) signal);
            }
        }
        Map<String, String> figures = new LinkedHashMap<>();
        alerts.figures(CALENDAR, asOf)
                .forEach(
                        it ->
                                figures.put(
                                        AlertFigureJson.key(it), text(AlertFigureJson.write(it))));
        base.figures(CALENDAR, asOf)
                .forEach(it -> figures.put(BaseFigureJson.key(it), text(BaseFigureJson.write(it))));
        return figures;
    }

    /** Whether the period of a record ends on a day or later. */
    private static boolean isSentAfter(String day, String key) {
        String period = key.split("/", 3)[1];
        String last = period.length() == 7 ? period + "-31" : period;
        return last.compareTo(day) >= 0;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord>
            harness(OperatorSubtaskState state, Long asOf) throws Exception {
        ProgrammeDocuments documents = ProgrammeDocuments.of(List.of("retail-three-level"), null);
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new RetentionOperator(documents, asOf),
                        RetentionOperator::key,
                        Types.STRING);
        harness.setup(new OutgoingRecordSerializer());
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void tell(
            KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord> harness,
            RetentionSignal... signals)
            throws Exception {
        for (RetentionSignal signal : signals) {
            harness.processElement(signal, BEGINNING);
        }
    }

    private static Judged judged(String day, boolean lost) {
        return new Judged(day(day), alert(), lost, lost ? 0 : 12);
    }

    private static Lapsed lapses(String day, int leadDays) {
        Warning warning = new Warning(alert(), leadDays);
        return new Lapsed(day(day), "silver", Relationship.ONE_TIME, warning);
    }

    private static BaseLook looked(String day, ChurnLevel level, boolean ordered) {
        LookStart start = new LookStart("gold", level, Relationship.REPEAT);
        return new BaseLook(day(day), start, ordered);
    }

    private static Alert alert() {
        AlertOrigin origin =
                new AlertOrigin("gold", ChurnReason.Code.DETRACTOR, Relationship.REPEAT);
        return new Alert(ChurnLevel.WATCH, origin);
    }

    private static Move joins(String day, String tier) {
        return move(day, BaseStanding.NONE, active(tier), 0);
    }

    private static Move move(String day, BaseStanding from, BaseStanding to, int silentDays) {
        return new Move(day(day), from, to, silentDays);
    }

    private static BaseStanding active(String tier) {
        return new BaseStanding(CustomerStatus.ACTIVE, tier);
    }

    private static BaseStanding lapsed(String tier) {
        return new BaseStanding(CustomerStatus.LAPSED, tier);
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** The latest record of each key since the last call, in the order of the keys' first ones. */
    private static Map<String, String> sent(
            KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord>
                    harness) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (OutgoingRecord outgoing : harness.extractOutputValues()) {
            sent.put(outgoing.key(), text(outgoing.value()));
        }
        harness.getOutput().clear();
        return sent;
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
