package dev.clientele.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.event.Origin;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.retention.RetentionSignal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

/** No record goes through the job by way of Kryo, which is slow and forgets its own format. */
class StreamTypesTest {

    private static final SerializerConfig NO_GENERIC_TYPES = noGenericTypes();

    @Test
    void jobMovesEightTypesAndAllAreItsOwn() throws Exception {
        Set<Class<?>> moved = new LinkedHashSet<>();
        for (TypeInformation<?> type : types(Graphs.ofTheJob())) {
            assertThat(type.createSerializer(NO_GENERIC_TYPES)).isNotNull();
            moved.add(type.getTypeClass());
        }

        assertThat(moved)
                .filteredOn(type -> type.getName().contains("clientele"))
                .containsExactlyInAnyOrder(
                        ParsedRecord.class,
                        Incoming.class,
                        Origin.class,
                        OutgoingRecord.class,
                        DriftLook.class,
                        ReferralSignal.class,
                        RefereePart.class,
                        RetentionSignal.class);
    }

    @Test
    void everySerializerOfTheGraphIsOurs() throws Exception {
        for (StreamNode node : Graphs.ofTheJob().getStreamGraph().getStreamNodes()) {
            List<TypeSerializer<?>> serializers = new ArrayList<>();
            serializers.addAll(List.of(node.getTypeSerializersIn()));
            if (node.getTypeSerializerOut() != null) {
                serializers.add(node.getTypeSerializerOut());
            }
            for (StreamEdge edge : node.getOutEdges()) {
                OutputTag<?> tag = edge.getOutputTag();
                if (tag != null) {
                    serializers.add(tag.getTypeInfo().createSerializer(NO_GENERIC_TYPES));
                }
            }
            assertThat(serializers)
                    .as(node.getOperatorName())
                    .isNotEmpty()
                    .allMatch(serializer -> !serializer.getClass().getName().contains("Kryo"));
        }
    }

    @Test
    void recordsWithoutATypeOfTheirOwnDoNotStart() throws Exception {
        StreamExecutionEnvironment environment = Graphs.ofTheJob();
        environment
                .fromSequence(1, 2)
                .uid("numbers")
                .map(number -> History.records().get(0))
                .returns(TypeInformation.of(ParsedRecord.class))
                .uid("records")
                .rebalance()
                .print()
                .uid("printed");

        assertThatThrownBy(environment::getStreamGraph)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Generic types have been disabled");
    }

    @Test
    void parsedRecordsComeOffTheWireAsTheyWentOntoIt() throws Exception {
        TypeSerializer<ParsedRecord> serializer =
                new ParsedRecordTypeInfo().createSerializer(NO_GENERIC_TYPES);
        for (ParsedRecord parsed : History.records()) {
            byte[] written = write(serializer, parsed);
            ParsedRecord read = serializer.deserialize(new DataInputDeserializer(written));

            assertThat(write(serializer, read)).isEqualTo(written);
            assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(parsed);
        }
    }

    private static byte[] write(TypeSerializer<ParsedRecord> serializer, ParsedRecord parsed)
            throws Exception {
        DataOutputSerializer target = new DataOutputSerializer(256);
        serializer.serialize(parsed, target);
        return target.getCopyOfBuffer();
    }

    /** What every step of the job puts out, before Flink makes a graph of it. */
    private static Set<TypeInformation<?>> types(StreamExecutionEnvironment environment) {
        Set<TypeInformation<?>> types = new LinkedHashSet<>();
        for (Transformation<?> last : environment.getTransformations()) {
            for (Transformation<?> step : last.getTransitivePredecessors()) {
                types.add(step.getOutputType());
            }
        }
        return types;
    }

    private static SerializerConfig noGenericTypes() {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        return config;
    }
}
