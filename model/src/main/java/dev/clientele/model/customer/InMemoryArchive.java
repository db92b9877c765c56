package dev.clientele.model.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An archive on the heap. */
public final class InMemoryArchive implements CustomerArchive {

    private final Map<String, OrderRecord> orders = new HashMap<>();
    private final Map<Fingerprint, Long> events = new HashMap<>();

    /**
     * A copy of another archive.
     *
     * @param other is not changed
     * @return has nothing in common with it
     */
    public static InMemoryArchive copyOf(CustomerArchive other) {
        InMemoryArchive copy = new InMemoryArchive();
        other.orders().forEach(copy::putOrder);
        other.events().forEach(copy::remember);
        return copy;
    }

    @Override
    public OrderRecord order(String orderId) {
        return orders.get(orderId);
    }

    @Override
    public void putOrder(String orderId, OrderRecord order) {
        orders.put(orderId, order);
    }

    @Override
    public long rememberedAt(Fingerprint fingerprint) {
        return events.getOrDefault(fingerprint, NOT_REMEMBERED);
    }

    @Override
    public void remember(Fingerprint fingerprint, long clock) {
        events.put(fingerprint, clock);
    }

    @Override
    public int forgetBefore(long instant) {
        events.values().removeIf(clock -> clock < instant);
        return events.size();
    }

    @Override
    public SortedMap<String, OrderRecord> orders() {
        return new TreeMap<>(orders);
    }

    @Override
    public Map<Fingerprint, Long> events() {
        return new HashMap<>(events);
    }

    @Override
    public void clear() {
        orders.clear();
        events.clear();
    }
}
