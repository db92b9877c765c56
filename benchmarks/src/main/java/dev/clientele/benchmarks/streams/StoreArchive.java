package dev.clientele.benchmarks.streams;

import dev.clientele.functions.codec.OrderRecordSerializer;
import dev.clientele.model.customer.CustomerArchive;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.OrderRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The archive of one customer at a time in a store of Kafka Streams: an entry an order or event id,
 * behind the customer's id with its length.
 */
final class StoreArchive implements CustomerArchive {

    static final String STORE = "archive";

    private static final byte ORDER = 1;
    private static final byte EVENT = 2;

    private final KeyValueStore<Bytes, byte[]> store;
    private final OrderRecordSerializer orders = new OrderRecordSerializer();
    private final DataOutputSerializer out = new DataOutputSerializer(64);
    private final DataInputDeserializer in = new DataInputDeserializer();
    private byte[] customer = {};

    StoreArchive(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** From now on it is the archive of this customer. */
    void turnTo(String customerId) {
        customer = customerId.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OrderRecord order(String orderId) {
        byte[] order = store.get(key(orderId));
        return order == null ? null : read(order);
    }

    @Override
    public void putOrder(String orderId, OrderRecord order) {
        out.clear();
        try {
            orders.serialize(order, out);
        } catch (IOException e) {
            throw new UncheckedIOException("an order can't be written", e);
        }
        store.put(key(orderId), out.getCopyOfBuffer());
    }

    @Override
    public long rememberedAt(Fingerprint fingerprint) {
        byte[] clock = store.get(key(fingerprint));
        return clock == null ? NOT_REMEMBERED : ByteBuffer.wrap(clock).getLong();
    }

    @Override
    public void remember(Fingerprint fingerprint, long clock) {
        store.put(key(fingerprint), ByteBuffer.allocate(Long.BYTES).putLong(clock).array());
    }

    @Override
    public int forgetBefore(long instant) {
        int left = 0;
        for (KeyValue<Bytes, byte[]> entry : entries(EVENT)) {
            if (ByteBuffer.wrap(entry.value).getLong() < instant) {
                store.delete(entry.key);
            } else {
                left++;
            }
        }
        return left;
    }

    @Override
    public SortedMap<String, OrderRecord> orders() {
        SortedMap<String, OrderRecord> copy = new TreeMap<>();
        for (KeyValue<Bytes, byte[]> entry : entries(ORDER)) {
            byte[] id = rest(entry.key);
            copy.put(new String(id, StandardCharsets.UTF_8), read(entry.value));
        }
        return copy;
    }

    @Override
    public Map<Fingerprint, Long> events() {
        Map<Fingerprint, Long> copy = new HashMap<>();
        for (KeyValue<Bytes, byte[]> entry : entries(EVENT)) {
            ByteBuffer id = ByteBuffer.wrap(rest(entry.key));
            copy.put(
                    new Fingerprint(id.getLong(), id.getLong()),
                    ByteBuffer.wrap(entry.value).getLong());
        }
        return copy;
    }

    @Override
    public void clear() {
        entries(ORDER).forEach(entry -> store.delete(entry.key));
        entries(EVENT).forEach(entry -> store.delete(entry.key));
    }

    private List<KeyValue<Bytes, byte[]>> entries(byte kind) {
        List<KeyValue<Bytes, byte[]>> all = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries =
                store.prefixScan(key(kind, 0), new BytesSerializer())) {
            entries.forEachRemaining(all::add);
        }
        return all;
    }

    private OrderRecord read(byte[] order) {
        in.setBuffer(order);
        try {
            return orders.deserialize(in);
        } catch (IOException e) {
            throw new UncheckedIOException("an order can't be read", e);
        }
    }

    private byte[] rest(Bytes key) {
        byte[] bytes = key.get();
        int head = Short.BYTES + customer.length + Byte.BYTES;
        byte[] rest = new byte[bytes.length - head];
        System.arraycopy(bytes, head, rest, 0, rest.length);
        return rest;
    }

    private Bytes key(String orderId) {
        byte[] id = orderId.getBytes(StandardCharsets.UTF_8);
        Bytes key = key(ORDER, id.length);
        System.arraycopy(id, 0, key.get(), key.get().length - id.length, id.length);
        return key;
    }

    private Bytes key(Fingerprint id) {
        Bytes key = key(EVENT, 2 * Long.BYTES);
        ByteBuffer.wrap(key.get())
                .position(key.get().length - 2 * Long.BYTES)
                .putLong(id.high())
                .putLong(id.low());
        return key;
    }

    /** A key with room for what comes behind customer and kind. */
    private Bytes key(byte kind, int room) {
        ByteBuffer key = ByteBuffer.allocate(Short.BYTES + customer.length + Byte.BYTES + room);
        return Bytes.wrap(key.putShort((short) customer.length).put(customer).put(kind).array());
    }
}
