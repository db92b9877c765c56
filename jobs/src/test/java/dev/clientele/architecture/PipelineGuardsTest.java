package dev.clientele.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.junit.jupiter.api.Test;

/**
 * Negative controls for the two options that keep a pipeline upgradable: they do refuse what they
 * are there to refuse. Building the graph is enough, nothing runs.
 */
class PipelineGuardsTest {
    @Test
    void genericTypeIsRefused() {
        Configuration guard = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);

        assertThat(graphOfDurations(new Configuration())).isNotNull();
        assertThatThrownBy(() -> graphOfDurations(guard))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Generic types have been disabled")
                .hasMessageContaining("java.time.Duration");
    }

    @Test
    void operatorWithoutUidIsRefused() {
        Configuration guard = new Configuration().set(PipelineOptions.AUTO_GENERATE_UIDS, false);

        assertThat(graph(new Configuration(), false)).isNotNull();
        assertThatThrownBy(() -> graph(guard, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Auto generated UIDs have been disabled");
    }

    @Test
    void recordsWithUidsPassBothGuards() {
        Configuration guards =
                new Configuration()
                        .set(PipelineOptions.GENERIC_TYPES, false)
                        .set(PipelineOptions.AUTO_GENERATE_UIDS, false);

        assertThat(graph(guards, true).getStreamNodes()).hasSize(3);
    }

    /** A stream type that is a POJO to Flink. */
    public record Amount(long minorUnits) {}

    private static StreamGraph graph(Configuration configuration, boolean withUid) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        var amounts =
                environment
                        .fromSequence(1, 3)
                        .uid("numbers")
                        .map(Amount::new)
                        .returns(Amount.class);
        if (withUid) {
            amounts.uid("amounts");
        }
        amounts.sinkTo(new DiscardingSink<>()).uid("sink");
        return environment.getStreamGraph();
    }

    private static StreamGraph graphOfDurations(Configuration configuration) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment
                .fromSequence(1, 3)
                .map(Duration::ofDays)
                .returns(Duration.class)
                .sinkTo(new DiscardingSink<>());
        return environment.getStreamGraph();
    }
}
