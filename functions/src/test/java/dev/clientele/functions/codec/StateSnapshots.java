package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The files of src/test/resources/state, one a value: what a checkpoint says of the serializer,
 * then the value as the serializer wrote it. They are written once a version, by {@link #main}, and
 * never again.
 */
final class StateSnapshots {

    private StateSnapshots() {}

    /**
     * Writes the files of a new version.
     *
     * @param arguments the folder, for example functions/src/test/resources/state/v2; existing
     *     files are not overwritten but a failure
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CustomerStateSerializer customers = new CustomerStateSerializer();
        write(folder.resolve("customer-full.snapshot"), customers, KnownCustomers.full());
        write(folder.resolve("customer-new.snapshot"), customers, new CustomerState());
        write(folder.resolve("customer-merged.snapshot"), customers, KnownCustomers.merged());
        write(folder.resolve("customer-erased.snapshot"), customers, CustomerState.erased());
        OrderRecordSerializer orders = new OrderRecordSerializer();
        write(folder.resolve("order-plain.snapshot"), orders, KnownCustomers.plainOrder());
        write(folder.resolve("order-foreign.snapshot"), orders, KnownCustomers.foreignOrder());
        write(
                folder.resolve("fingerprint.snapshot"),
                new FingerprintSerializer(),
                KnownCustomers.fingerprint());
    }

    private static <T> void write(Path file, TypeSerializer<T> serializer, T value)
            throws IOException {
        Files.write(file, bytes(serializer, value), StandardOpenOption.CREATE_NEW);
    }

    /** What the code of today would write. */
    static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(256);
        TypeSerializerSnapshot.writeVersionedSnapshot(target, serializer.snapshotConfiguration());
        serializer.serialize(value, target);
        return target.getCopyOfBuffer();
    }

    static byte[] file(String name) throws IOException {
        try (InputStream file = StateSnapshots.class.getResourceAsStream("/state/" + name)) {
            return file.readAllBytes();
        }
    }

    /** Restores as Flink does: the old snapshot is asked of, then the new serializer reads. */
    static <T> T restore(byte[] bytes, TypeSerializer<T> serializer) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(bytes);
        TypeSerializerSnapshot<T> old =
                TypeSerializerSnapshot.readVersionedSnapshot(
                        source, StateSnapshots.class.getClassLoader());
        TypeSerializerSchemaCompatibility<T> compatibility =
                serializer.snapshotConfiguration().resolveSchemaCompatibility(old);
        if (!compatibility.isCompatibleAsIs()) {
            throw new IOException("the state can't be read by this code");
        }
        T value = serializer.deserialize(source);
        if (source.available() != 0) {
            throw new IOException(source.available() + " bytes are left over");
        }
        return value;
    }
}
