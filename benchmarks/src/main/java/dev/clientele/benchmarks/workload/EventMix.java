package dev.clientele.benchmarks.workload;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each type of event occurs.
 *
 * @param weights by type, 0 or more: an event is of a type with the chance of its weight over the
 *     sum of all
 */
public record EventMix(Map<EventKind, Integer> weights) {

    /** Of a hundred events 58 interactions and 35 orders. */
    public static final EventMix DEFAULT =
            parse("order=35,interaction=58,return=3,survey=2,complaint=1,referral=1");

    /**
     * Copies the weights.
     *
     * @throws IllegalArgumentException if one is below 0 or none is over 0
     */
    public EventMix {
        Map<EventKind, Integer> copy = new EnumMap<>(EventKind.class);
        copy.putAll(weights);
        weights = Collections.unmodifiableMap(copy);
        if (weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight must be at least 0");
        }
        if (total(weights) <= 0) {
            throw new IllegalArgumentException("some type must have a weight over 0");
        }
    }

    /**
     * Reads a mix as it is written.
     *
     * @param text such as {@code order=35,interaction=65}; a type that is not named does not occur
     * @return the mix
     * @throws IllegalArgumentException if it can't be read
     */
    public static EventMix parse(String text) {
        Map<EventKind, Integer> weights = new EnumMap<>(EventKind.class);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            EventKind kind = kind(equals < 0 ? part : part.substring(0, equals));
            if (weights.put(kind, weight(part.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(kind + " is named twice");
            }
        }
        return new EventMix(weights);
    }

    private static EventKind kind(String name) {
        for (EventKind kind : EventKind.values()) {
            if (kind.toString().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is no type of a workload's events");
    }

    private static int weight(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    /** The type that a number from 0 (included) to 1 (excluded) falls on. */
    EventKind at(double share) {
        double left = share * total(weights);
        EventKind last = null;
        for (Map.Entry<EventKind, Integer> entry : weights.entrySet()) {
            if (entry.getValue() > 0) {
                last = entry.getKey();
                left -= entry.getValue();
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    private static long total(Map<EventKind, Integer> weights) {
        return weights.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return weights.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
