package dev.clientele.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;

/**
 * The operators of the job are those of topology.txt. A savepoint finds state by uid: a line that
 * is changed or taken away there is state that is lost.
 */
class TopologyContractTest {

    @Test
    void operatorsAreThoseOfTheList() throws Exception {
        assertThat(operators(Graphs.ofTheJob())).isEqualTo(committed());
    }

    @Test
    void operatorMoreIsNoticed() throws Exception {
        StreamExecutionEnvironment environment = Graphs.ofTheJob();
        environment.fromSequence(1, 2).uid("new").sinkTo(new DiscardingSink<>()).uid("sink");

        assertThat(operators(environment)).isNotEqualTo(committed()).containsAll(committed());
    }

    @Test
    void operatorWithoutUidDoesNotStart() throws Exception {
        StreamExecutionEnvironment environment = Graphs.ofTheJob();
        DataStream<Long> numbers = environment.fromSequence(1, 2).uid("new");
        numbers.sinkTo(new DiscardingSink<>());

        assertThatThrownBy(environment::getStreamGraph)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Auto generated UIDs have been disabled");
    }

    @Test
    void pipelineHasTheUidsAndNamesOfItsOperators() throws Exception {
        List<String> operators = operators(Graphs.ofTheJob());

        for (Operators operator : Operators.values()) {
            assertThat(operators)
                    .filteredOn(line -> line.startsWith(operator.uid() + " | "))
                    .singleElement()
                    .asString()
                    .contains(operator.label());
        }
    }

    /** In one task nothing comes between them, so a customer's records stay in their order. */
    @Test
    void sinksAreChainedToWhatTheySend() throws Exception {
        List<String> tasks = tasks(Graphs.ofTheJob());

        assertThat(chained(tasks, Operators.CUSTOMERS, Operators.DECISIONS)).isTrue();
        assertThat(chained(tasks, Operators.REFERRERS, Operators.REFERRAL_VALUES)).isTrue();
        assertThat(chained(tasks, Operators.DRIFT, Operators.FIGURES)).isTrue();
        assertThat(chained(tasks, Operators.RETENTION, Operators.BASE_FIGURES)).isTrue();
        assertThat(chained(tasks, Operators.CUSTOMERS, Operators.DEAD_LETTERS)).isFalse();
    }

    private static List<String> tasks(StreamExecutionEnvironment environment) {
        List<String> tasks = new ArrayList<>();
        environment
                .getStreamGraph()
                .getJobGraph()
                .getVertices()
                .forEach(task -> tasks.add(task.getName()));
        return tasks;
    }

    private static boolean chained(List<String> tasks, Operators sender, Operators sink) {
        return tasks.stream()
                .anyMatch(
                        task ->
                                task.contains(sender.label())
                                        && task.contains(sink.label() + ": Writer"));
    }

    /** One line an operator: uid and name. */
    private static List<String> operators(StreamExecutionEnvironment environment) {
        return environment.getStreamGraph().getStreamNodes().stream()
                .map(node -> node.getTransformationUID() + " | " + node.getOperatorName())
                .sorted()
                .toList();
    }

    private static List<String> committed() throws Exception {
        try (InputStream list = TopologyContractTest.class.getResourceAsStream("/topology.txt")) {
            Stream<String> lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }
}
