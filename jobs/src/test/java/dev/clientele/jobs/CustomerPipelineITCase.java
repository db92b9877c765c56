package dev.clientele.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OriginTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline on a cluster, with checkpoints, decides what the engine without Flink decides. */
class CustomerPipelineITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setNumberTaskManagers(1)
                            .setNumberSlotsPerTaskManager(2)
                            .build());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More than there are. */
    private static final int MOST_RECORDS = 1_000_000;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sendsTheSameBytesAsTheReplay(int parallelism) throws Exception {
        Path replayed = replay();
        List<OutgoingRecord> sent = run(parallelism);

        for (DecisionTopic topic : DecisionTopic.values()) {
            assertThat(decisions(sent, topic.topicName()))
                    .as(topic.topicName())
                    .isEqualTo(Files.readAllLines(replayed.resolve(topic.topicName() + ".jsonl")))
                    .isNotEmpty();
        }
        assertThat(latest(sent, TopicNames.REFERRAL_VALUES))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(replayed.resolve("referral-values.jsonl")))
                .isNotEmpty();
        assertThat(of(sent, TopicNames.DEAD_LETTERS))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(replayed.resolve("dead-letters.jsonl")))
                .isNotEmpty();
    }

    /** The engine over the same history, on this thread. */
    private Path replay() throws IOException {
        Path events = Files.write(folder.resolve(History.FILE), History.lines());
        Path out = folder.resolve("replayed");
        StringWriter printed = new StringWriter();
        int exit =
                Clientele.commandLine()
                        .setOut(new PrintWriter(printed))
                        .setErr(new PrintWriter(printed))
                        .execute(
                                "replay",
                                "--events=" + events,
                                "--policy=retail-three-level",
                                "--as-of=" + History.END,
                                "--out=" + out);
        assertThat(exit).as(printed.toString()).isZero();
        return out;
    }

    private List<OutgoingRecord> run(int parallelism) throws Exception {
        JobOptions options =
                JobOptions.parse(
                        "--policy=retail-three-level",
                        "--parallelism=" + parallelism,
                        "--checkpoint-interval=50ms",
                        "--checkpoint-dir=" + folder.resolve("checkpoints").toUri());
        Configuration flink = options.flink();
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        // Flink's own sink for collecting has none.
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        environment.setParallelism(parallelism);
        CustomerPipeline.Outputs outputs =
                CustomerPipeline.build(
                        new CustomerPipeline.Inputs(source(environment), noControl(environment)),
                        CustomerPipeline.Rules.of(options.documents(), options.profiles()));
        return outputs.decisions()
                .union(outputs.deadLetters(), outputs.referralValues())
                .executeAndCollect(MOST_RECORDS);
    }

    /** One stream, spread over the tasks as partitions are: a customer's events stay in order. */
    private static DataStream<ParsedRecord> source(StreamExecutionEnvironment environment) {
        return environment
                .fromData(History.records(), new ParsedRecordTypeInfo())
                .assignTimestampsAndWatermarks(new PunctualWatermarks())
                .setParallelism(1)
                .partitionCustom(Math::floorMod, CustomerPipelineITCase::partition);
    }

    private static DataStream<Origin> noControl(StreamExecutionEnvironment environment) {
        Origin none = new Origin("control", 0, 0, new byte[0]);
        return environment
                .fromData(List.of(none), new OriginTypeInfo())
                .setParallelism(1)
                .filter(origin -> false)
                .setParallelism(1);
    }

    private static Integer partition(ParsedRecord parsed) {
        return parsed.event() == null ? 0 : parsed.event().event().customerId().hashCode();
    }

    /** What is left of a topic when it is compacted. */
    private static Collection<String> latest(List<OutgoingRecord> sent, String topic) {
        Map<String, String> byKey = new HashMap<>();
        for (OutgoingRecord record : sent) {
            if (record.topic().equals(topic) && record.value() == null) {
                byKey.remove(record.key());
            } else if (record.topic().equals(topic)) {
                byKey.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        }
        return byKey.values();
    }

    /** A topic's decisions as a replay writes them: by customer, in their order. */
    private static List<String> decisions(List<OutgoingRecord> sent, String topic) {
        return of(sent, topic).stream()
                .sorted(
                        Comparator.comparing((String line) -> field(line, "customerId").asText())
                                .thenComparingInt(line -> field(line, "sequence").asInt()))
                .toList();
    }

    private static JsonNode field(String line, String field) {
        try {
            return JSON.readTree(line).get(field);
        } catch (IOException e) {
            throw new IllegalStateException("a record is not JSON: " + line, e);
        }
    }

    private static List<String> of(List<OutgoingRecord> sent, String topic) {
        return sent.stream()
                .filter(outgoing -> outgoing.topic().equals(topic))
                .filter(outgoing -> !History.CLOCK.equals(outgoing.key()))
                .map(outgoing -> new String(outgoing.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
