package dev.clientele.benchmarks.streams;

import dev.clientele.functions.codec.CustomerStateSerializer;
import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The job's rows of customers in a store of Kafka Streams. */
final class CustomerRows {

    static final String STORE = "customers";

    private final KeyValueStore<Bytes, byte[]> store;
    private final CustomerStateSerializer serializer = new CustomerStateSerializer();
    private final DataOutputSerializer out = new DataOutputSerializer(1024);
    private final DataInputDeserializer in = new DataInputDeserializer();

    CustomerRows(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** A customer's state; a new one of a customer who is not known. */
    CustomerState load(String customerId) {
        byte[] row = store.get(key(customerId));
        if (row == null) {
            return new CustomerState();
        }
        in.setBuffer(row);
        try {
            return serializer.deserialize(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a customer's row can't be read", e);
        }
    }

    void save(String customerId, CustomerState state) {
        out.clear();
        try {
            serializer.serialize(state, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a customer's row can't be written", e);
        }
        store.put(key(customerId), out.getCopyOfBuffer());
    }

    private static Bytes key(String customerId) {
        return Bytes.wrap(customerId.getBytes(StandardCharsets.UTF_8));
    }
}
