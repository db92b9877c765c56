package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Flink asks of the types that it moves. */
class TypeInfoTest {

    private static final SerializerConfig NO_GENERIC_TYPES = noGenericTypes();

    static Stream<TypeInformation<?>> types() {
        return Stream.of(
                new IncomingTypeInfo(),
                new OutgoingRecordTypeInfo(),
                new DriftLookTypeInfo(),
                new RetentionSignalTypeInfo(),
                new CountedTypeInfo(),
                new FindingTypeInfo());
    }

    @ParameterizedTest
    @MethodSource("types")
    void needsNoGenericSerializer(TypeInformation<?> type) {
        TypeSerializer<?> serializer = type.createSerializer(NO_GENERIC_TYPES);
        assertThat(serializer.createInstance()).isInstanceOf(type.getTypeClass());
        assertThat(type.isKeyType()).isEqualTo(type instanceof FindingTypeInfo);
    }

    @Test
    void wouldNeedOneWithoutOurTypes() {
        TypeInformation<Incoming> guessed = TypeInformation.of(Incoming.class);
        assertThatThrownBy(() -> guessed.createSerializer(NO_GENERIC_TYPES))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isEqualToAllOfItsClassAlsoWhenShipped(TypeInformation<?> type) throws Exception {
        Object shipped = InstantiationUtil.clone(type);
        assertThat(shipped).isEqualTo(type).hasSameHashCodeAs(type).hasToString(type.toString());
        TypeSerializer<?> serializer = type.createSerializer(NO_GENERIC_TYPES);
        Object shippedSerializer = InstantiationUtil.clone(serializer);
        assertThat(shippedSerializer).isEqualTo(serializer).hasSameHashCodeAs(serializer);
    }

    @Test
    void isNotEqualToTheOther() {
        assertThat(new IncomingTypeInfo()).isNotEqualTo(new OutgoingRecordTypeInfo());
        assertThat(new IncomingSerializer()).isNotEqualTo(new OutgoingRecordSerializer());
    }

    @ParameterizedTest
    @MethodSource("types")
    void isFoundAgainInACheckpoint(TypeInformation<?> type) throws IOException {
        TypeSerializer<?> serializer = type.createSerializer(NO_GENERIC_TYPES);
        DataOutputSerializer target = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(target, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<?> restored =
                TypeSerializerSnapshot.readVersionedSnapshot(
                        new DataInputDeserializer(target.getCopyOfBuffer()),
                        getClass().getClassLoader());
        assertThat(restored.restoreSerializer()).isEqualTo(serializer);
    }

    private static SerializerConfig noGenericTypes() {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        return config;
    }
}
