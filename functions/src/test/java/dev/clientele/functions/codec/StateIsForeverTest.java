package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that is written otherwise than before needs a number of its own. */
class StateIsForeverTest {

    /**
     * Fails when the layout is changed. Then don't write the files anew: give the row a new
     * version, see docs/state.md, and let this test look at the files of that one.
     */
    @Test
    void newestVersionIsStillWrittenAsItsSnapshotsWere() throws IOException {
        assertThat(StateSnapshots.file("v3/customer-full.snapshot"))
                .isEqualTo(
                        StateSnapshots.bytes(new CustomerStateSerializer(), KnownCustomers.full()));
        assertThat(StateSnapshots.file("v3/order-foreign.snapshot"))
                .isEqualTo(
                        StateSnapshots.bytes(
                                new OrderRecordSerializer(), KnownCustomers.foreignOrder()));
        assertThat(StateSnapshots.file("v3/fingerprint.snapshot"))
                .isEqualTo(
                        StateSnapshots.bytes(
                                new FingerprintSerializer(), KnownCustomers.fingerprint()));
    }

    /**
     * Else a field that is added later would be missing from the files, and from what they hold.
     */
    @ParameterizedTest
    @MethodSource
    void knownCustomerHasEvery(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        assertThat(field.get(KnownCustomers.full()))
                .usingRecursiveComparison()
                .isNotEqualTo(field.get(new CustomerState()));
    }

    static Stream<Field> knownCustomerHasEvery() {
        return Stream.of(CustomerState.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isSynthetic() && !field.getName().equals("erased"));
    }

    @Test
    void stateOfNewerCodeIsRefused() {
        assertThatThrownBy(
                        () ->
                                StateSnapshots.restore(
                                        ofVersion(CustomerRow.newestVersion() + 1),
                                        new CustomerStateSerializer()))
                .isInstanceOf(IOException.class)
                .hasMessage("the state can't be read by this code");
    }

    @Test
    void stateOfThisCodeIsTakenAsItIs() throws IOException {
        CustomerState state =
                StateSnapshots.restore(
                        ofVersion(CustomerRow.newestVersion()), new CustomerStateSerializer());
        SameCustomer.assertSame(state, new CustomerState());
    }

    /** A snapshot that says it has rows of a version, and a new customer. */
    private static byte[] ofVersion(int version) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        target.writeUTF(CustomerStateSerializer.Snapshot.class.getName());
        target.writeInt(1);
        target.writeInt(version);
        new CustomerStateSerializer().serialize(new CustomerState(), target);
        return target.getCopyOfBuffer();
    }

    @Test
    void serializersOfAllTypesAreRestored() {
        assertThat(new CustomerStateSerializer().snapshotConfiguration().restoreSerializer())
                .isEqualTo(new CustomerStateSerializer());
        assertThat(new OrderRecordSerializer().snapshotConfiguration().restoreSerializer())
                .isEqualTo(new OrderRecordSerializer());
        assertThat(new FingerprintSerializer().snapshotConfiguration().restoreSerializer())
                .isEqualTo(new FingerprintSerializer());
    }

    @Test
    void snapshotOfAnUnknownFormatIsRefused() {
        CustomerStateSerializer.Snapshot snapshot = new CustomerStateSerializer.Snapshot();
        DataInputDeserializer source = new DataInputDeserializer(new byte[4]);
        assertThatThrownBy(() -> snapshot.readSnapshot(2, source, getClass().getClassLoader()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unknown format 2");
    }
}
