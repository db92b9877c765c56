package dev.clientele.functions.customer;

import dev.clientele.functions.codec.FingerprintTypeInfo;
import dev.clientele.functions.codec.OrderRecordTypeInfo;
import dev.clientele.model.customer.CustomerArchive;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.OrderRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/** The archive of the current key, in keyed state: one entry an order or event id. */
final class FlinkArchive implements CustomerArchive {

    private final MapState<String, OrderRecord> orders;
    private final MapState<Fingerprint, Long> events;

    FlinkArchive(RuntimeContext context) {
        orders =
                context.getMapState(
                        new MapStateDescriptor<>(
                                "orders", Types.STRING, new OrderRecordTypeInfo()));
        events =
                context.getMapState(
                        new MapStateDescriptor<>("events", new FingerprintTypeInfo(), Types.LONG));
    }

    @Override
    public OrderRecord order(String orderId) {
        return call(() -> orders.get(orderId));
    }

    @Override
    public void putOrder(String orderId, OrderRecord order) {
        call(
                () -> {
                    orders.put(orderId, order);
                    return null;
                });
    }

    @Override
    public long rememberedAt(Fingerprint fingerprint) {
        Long clock = call(() -> events.get(fingerprint));
        return clock == null ? NOT_REMEMBERED : clock;
    }

    @Override
    public void remember(Fingerprint fingerprint, long clock) {
        call(
                () -> {
                    events.put(fingerprint, clock);
                    return null;
                });
    }

    @Override
    public int forgetBefore(long instant) {
        return call(
                () -> {
                    int left = 0;
                    Iterator<Map.Entry<Fingerprint, Long>> entries = events.iterator();
                    while (entries.hasNext()) {
                        if (entries.next().getValue() < instant) {
                            entries.remove();
                        } else {
                            left++;
                        }
                    }
                    return left;
                });
    }

    @Override
    public SortedMap<String, OrderRecord> orders() {
        return call(() -> copied(orders, new TreeMap<>()));
    }

    @Override
    public Map<Fingerprint, Long> events() {
        return call(() -> copied(events, new HashMap<>()));
    }

    private static <K, V, M extends Map<K, V>> M copied(MapState<K, V> state, M copy)
            throws Exception {
        for (Map.Entry<K, V> entry : state.entries()) {
            copy.put(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    @Override
    public void clear() {
        orders.clear();
        events.clear();
    }

    /** Flink's state throws checked exceptions: the job fails and restarts with any of them. */
    private static <T> T call(StateCall<T> call) {
        try {
            return call.run();
        } catch (Exception e) {
            throw new UncheckedIOException("keyed state could not be read", new IOException(e));
        }
    }

    @FunctionalInterface
    private interface StateCall<T> {
        T run() throws Exception;
    }
}
