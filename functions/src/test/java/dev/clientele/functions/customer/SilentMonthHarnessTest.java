package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.retention.RetentionOperator;
import dev.clientele.functions.time.SilenceOperator;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.model.retention.RetentionSignal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A topic that is silent for a month, the machine's clock moved day by day: all that is due is sent
 * on its day, and is what a replay says that is settled on that day.
 */
@SuppressWarnings("try") // Flink declares close() so
class SilentMonthHarnessTest {

    private static final Duration DISORDER = Duration.ofMinutes(5);
    private static final LocalDate SILENT_FROM = LocalDate.parse("2026-03-01");
    private static final LocalDate SILENT_UNTIL = LocalDate.parse("2026-04-01");
    private static final ProgrammeDocuments PROGRAMME = SmallProgrammes.silverForThreeWithChurn();

    private final Map<String, List<String>> byTopic = new HashMap<>();
    private final List<String> decisions = new ArrayList<>();
    private final Map<String, String> figures = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void allThatIsDueComesOnItsDay(Way way) throws Exception {
        try (CustomerHarness customers =
                        new CustomerHarness(way, PROGRAMME, Duration.ofMinutes(1));
                var retention = retention();
                var silence = silence()) {
            begin(customers, retention, silence);
            int days = 0;
            for (LocalDate day = SILENT_FROM; !day.isAfter(SILENT_UNTIL); day = day.plusDays(1)) {
                silence.setProcessingTime(startOf(day) + DISORDER.toMillis() + 1);
                Map<String, String> profiles = pass(customers, retention, silence);

                SettledReplay replay = new SettledReplay(PROGRAMME, events(), startOf(day));
                assertThat(decisions.stream().sorted().toList())
                        .as(day.toString())
                        .isEqualTo(replay.decisions());
                assertThat(replay.profiles()).as(day.toString()).containsAllEntriesOf(profiles);
                assertThat(figures).as(day.toString()).isEqualTo(replay.figures());
                days += profiles.isEmpty() ? 0 : 1;
            }
            assertThat(days).as("spread over the month").isGreaterThan(5);
        }
        assertThat(byTopic.get("tier-notices"))
                .anyMatch(it -> it.contains("downgrade-pending"))
                .anyMatch(it -> it.contains("downgrade-warning"));
        assertThat(byTopic.get("tier-changes")).anyMatch(it -> it.contains("\"downgrade\""));
        assertThat(byTopic.get("churn-alerts")).anyMatch(it -> it.contains("\"raised\""));
        assertThat(byTopic).containsKeys("clv-updates", "customer-profiles");
        assertThat(figures.keySet())
                .anyMatch(key -> key.startsWith("churn-alerts/2026-03-"))
                .contains("customer-base/2026-03/all");
    }

    /** Negative control: as the source tells of its silence, and nobody goes on with time. */
    @Test
    void nothingComesWithoutTheOperatorOfSilence() throws Exception {
        try (CustomerHarness customers =
                        new CustomerHarness(Way.HEAP, PROGRAMME, Duration.ofMinutes(1));
                var retention = retention();
                var silence = silence()) {
            begin(customers, retention, silence);
            byTopic.clear();
            customers.sent().forEach(this::keep);
        }
        assertThat(byTopic).isEmpty();
        assertThat(figures).doesNotContainKey("customer-base/2026-02/all");
    }

    /** The last events, and then the source says that all partitions are silent. */
    private void begin(
            CustomerHarness customers,
            KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord>
                    retention,
            OneInputStreamOperatorTestHarness<String, String> silence)
            throws Exception {
        customers.send(events()).forEach(this::keep);
        tell(customers, retention);
        long last = events().get(events().size() - 1).event().time();
        silence.setProcessingTime(last);
        silence.processWatermark(last - DISORDER.toMillis() - 1);
        pass(customers, retention, silence);
        silence.processWatermarkStatus(WatermarkStatus.IDLE);
    }

    /** Gives the watermarks to those behind; the profiles that came with them, by customer. */
    private Map<String, String> pass(
            CustomerHarness customers,
            KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord>
                    retention,
            OneInputStreamOperatorTestHarness<String, String> silence)
            throws Exception {
        Map<String, String> profiles = new TreeMap<>();
        for (Object next : silence.getOutput()) {
            if (next instanceof Watermark mark) {
                for (OutgoingRecord sent : customers.reach(mark.getTimestamp())) {
                    keep(sent);
                    if (sent.topic().equals("customer-profiles")) {
                        profiles.put(sent.key(), text(sent));
                    }
                }
                tell(customers, retention);
                retention.processWatermark(mark);
            }
        }
        silence.getOutput().clear();
        for (OutgoingRecord figure : retention.extractOutputValues()) {
            figures.put(figure.key(), text(figure));
        }
        retention.getOutput().clear();
        return profiles;
    }

    private static void tell(
            CustomerHarness customers,
            KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord>
                    retention)
            throws Exception {
        for (RetentionSignal signal : customers.signals()) {
            retention.processElement(signal, 0);
        }
    }

    private void keep(OutgoingRecord sent) {
        byTopic.computeIfAbsent(sent.topic(), topic -> new ArrayList<>()).add(text(sent));
        if (!sent.topic().equals("customer-profiles")) {
            decisions.add(text(sent));
        }
    }

    /** Of four who fall silent at different times. */
    private static List<Incoming> events() {
        Events ann = new Events("ann");
        Events bob = new Events("bob");
        Events cleo = new Events("cleo");
        Events dan = new Events("dan");
        return List.of(
                dan.order("d1", "2025-09-10T10:00:00Z", "o1", "30"),
                ann.order("a1", "2026-01-02T10:00:00Z", "o1", "120"),
                bob.order("b1", "2026-01-05T10:00:00Z", "o1", "80"),
                ann.review("a2", "2026-01-08T10:00:00Z"),
                bob.review("b2", "2026-01-16T10:00:00Z"),
                ann.order("a3", "2026-01-22T10:00:00Z", "o2", "60"),
                bob.order("b3", "2026-02-10T10:00:00Z", "o2", "40"),
                cleo.visit("c1", "2026-02-28T10:00:00Z"));
    }

    private static OneInputStreamOperatorTestHarness<String, String> silence() throws Exception {
        var harness =
                new OneInputStreamOperatorTestHarness<>(
                        new SilenceOperator<String>(DISORDER), StringSerializer.INSTANCE);
        harness.open();
        return harness;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, RetentionSignal, OutgoingRecord>
            retention() throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new RetentionOperator(PROGRAMME, null),
                        RetentionOperator::key,
                        Types.STRING);
        harness.setup(new OutgoingRecordSerializer());
        harness.open();
        return harness;
    }

    private static long startOf(LocalDate day) {
        return Instant.from(day.atStartOfDay(ZoneOffset.UTC)).toEpochMilli();
    }

    private static String text(OutgoingRecord sent) {
        return new String(sent.value(), StandardCharsets.UTF_8);
    }
}
