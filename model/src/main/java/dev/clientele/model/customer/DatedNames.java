package dev.clientele.model.customer;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** Names, each with one day that is counted by windows: categories ordered, referees won. */
public final class DatedNames {

    private final Map<String, Integer> days = new TreeMap<>();

    void keepLatest(String name, int day) {
        days.merge(name, day, Math::max);
    }

    void keepEarliest(String name, int day) {
        days.merge(name, day, Math::min);
    }

    void forgetBefore(int day) {
        if (!days.isEmpty()) {
            days.values().removeIf(value -> value < day);
        }
    }

    /**
     * How many names have their day in a window.
     *
     * @param firstDay the window's first day
     * @param lastDay its last day
     * @return at least 0
     */
    public int count(int firstDay, int lastDay) {
        int count = 0;
        for (int day : days.values()) {
            if (day >= firstDay && day <= lastDay) {
                count++;
            }
        }
        return count;
    }

    /**
     * Sets a name's day.
     *
     * @param name the name
     * @param day epoch day
     */
    public void put(String name, int day) {
        days.put(name, day);
    }

    /**
     * How many names there are.
     *
     * @return at least 0
     */
    public int size() {
        return days.size();
    }

    /**
     * Visits every name in order.
     *
     * @param visitor is given the name and its day
     */
    public void forEach(ObjIntConsumer<String> visitor) {
        days.forEach(visitor::accept);
    }

    Iterable<Integer> days() {
        return days.values();
    }
}
