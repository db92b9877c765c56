package dev.clientele.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.WrongAnswersException;
import dev.clientele.benchmarks.engine.EngineAlone;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.tiers.TierAnswer;
import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Skew;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.benchmarks.workload.WorkloadWriter;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain application over whole workloads, a third of them dirty, without Kafka Streams. */
class WindowWorkloadTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"uniform", "zipf=1", "population"})
    void answersAsTheEngineDoes(String skew) throws Exception {
        Workload workload = workload(Skew.parse(skew));
        RightAnswers right = EngineAlone.answers(workload, programmes());

        Answers answers = answers(workload, record -> record);

        assertThat(answers).isEqualTo(asked(right));
        assertThat(right.tiers().topics().get(TierAnswer.TOPIC).records())
                .isEqualTo(
                        right.decided()
                                .topics()
                                .get(DecisionTopic.TIER_CHANGES.topicName())
                                .records());
    }

    @Test
    void aChangeAnHourTooLateIsTold() throws Exception {
        Workload workload = workload(Skew.UNIFORM);
        RightAnswers right = EngineAlone.answers(workload, programmes());
        Answers expected = asked(right);

        Answers altered = answers(workload, new OneLater());

        assertThatThrownBy(() -> WrongAnswersException.throwIfOther("peer", expected, altered))
                .isInstanceOf(WrongAnswersException.class)
                .hasMessageContaining("peer", TierAnswer.TOPIC)
                .hasMessageNotContaining("windows");
    }

    private static Answers asked(RightAnswers right) {
        return right.windows().plus(right.interactions()).plus(right.tiers());
    }

    /** Alters the first change of tier. */
    private static final class OneLater implements Alteration {

        private boolean done;

        @Override
        public byte[] of(byte[] record) {
            if (done) {
                return record;
            }
            done = true;
            TierAnswer answer = RetailTiers.read("c", record);
            return RetailTiers.change(record[0], record[1], answer.instant() + 3_600_000);
        }
    }

    /** What becomes of a change of tier on its way. */
    private interface Alteration {
        byte[] of(byte[] record);
    }

    private Workload workload(Skew skew) throws IOException {
        return WorkloadWriter.write(
                new WorkloadSettings(skew, EventMix.DEFAULT, 300, 6_000, 600, 7, 0.35, 2),
                folder,
                count -> {});
    }

    private static Programmes programmes() throws Exception {
        return ProgrammeDocuments.of(List.of(StreamsContender.POLICY), null).read();
    }

    private static Answers answers(Workload workload, Alteration alteration) throws Exception {
        Answers sum = new Answers(Map.of());
        for (Path partition : workload.partitions()) {
            sum = sum.plus(answers(workload, partition, alteration));
        }
        return sum;
    }

    private static Answers answers(Workload workload, Path partition, Alteration alteration)
            throws Exception {
        EngineRules rules = new EngineRules(programmes(), workload.end());
        SentAnswers sent = new SentAnswers();
        WindowDesk desk =
                new WindowDesk(
                        new HeapStore(),
                        new HeapStore(),
                        new HeapStore(),
                        rules,
                        (topic, id, record) ->
                                sent.take(
                                        topic,
                                        new String(id, StandardCharsets.UTF_8),
                                        topic.equals(WindowProcessor.TIERS)
                                                ? alteration.of(record)
                                                : record));
        RecordParser parser = new RecordParser(rules.currency(), workload.end());
        PartitionFile records = PartitionFile.open(partition, 0);
        long now = 0;
        while (records.hasNext()) {
            ParsedRecord record = parser.parse(records.next(), 0, 0);
            if (record.event() != null) {
                desk.receive(record.event().event());
                now = Math.max(now, record.event().event().time());
                desk.reach(now - 3 * DAY.toMillis());
            }
        }
        desk.reach(workload.end());
        return sent.answers();
    }
}
