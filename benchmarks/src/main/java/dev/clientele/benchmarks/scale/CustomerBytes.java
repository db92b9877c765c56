package dev.clientele.benchmarks.scale;

import dev.clientele.functions.codec.CustomerStateSerializer;
import dev.clientele.functions.codec.FingerprintSerializer;
import dev.clientele.functions.codec.OrderRecordSerializer;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.OrderRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * What a customer takes in RocksDB, as Flink writes it there: before RocksDB compresses its blocks,
 * and without what its files need besides.
 *
 * @param row the value that is read and written with each event
 * @param orders their entries, keys included: one for each order of the customer's life
 * @param events entries of event ids that the row has no place for, keys included
 * @param keys the key of the row, and the customer's timer
 */
record CustomerBytes(long row, long orders, long events, long keys) {

    /** The group of keys, one byte up to 128 of them, and the namespace. */
    private static final int AROUND_A_KEY = 2;

    /** Whether the value of an entry of a map is null. */
    private static final int FLAG = 1;

    private static final int LONG = 8;

    static CustomerBytes of(Customer customer) {
        long key = AROUND_A_KEY + bytes(StringSerializer.INSTANCE, customer.id());
        long orders = 0;
        for (Map.Entry<String, OrderRecord> order : customer.archive().orders().entrySet()) {
            orders += key + FLAG + bytes(StringSerializer.INSTANCE, order.getKey());
            orders += bytes(new OrderRecordSerializer(), order.getValue());
        }
        long events = 0;
        for (Fingerprint event : customer.archive().events().keySet()) {
            events += key + FLAG + bytes(new FingerprintSerializer(), event) + LONG;
        }
        CustomerState state = customer.state();
        long timer = key + LONG;
        return new CustomerBytes(
                bytes(new CustomerStateSerializer(), state), orders, events, key + timer);
    }

    private static <T> long bytes(TypeSerializer<T> serializer, T value) {
        DataOutputSerializer out = new DataOutputSerializer(LONG);
        try {
            serializer.serialize(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.length();
    }

    /** All of it. */
    long sum() {
        return row + orders + events + keys;
    }
}
