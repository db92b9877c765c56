package dev.clientele.functions.retention;

import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.AlertCounts;
import dev.clientele.model.retention.AlertGroup;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.retention.BaseCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/**
 * The books in keyed state, one entry for each period and group, so that a signal reads and writes
 * no more than its own groups: {@code 20520/tier/gold} for alerts, by the week's Monday, {@code
 * 24314/gold} for the base, by the month.
 */
final class StoredBooks {

    private static final String SEPARATOR = "/";

    private final MapState<String, long[]> entries;

    StoredBooks(MapState<String, long[]> entries) {
        this.entries = entries;
    }

    /** Adds what was counted of alerts. */
    void add(AlertBook more) {
        more.forEach(
                (monday, group, counts) -> {
                    String key =
                            String.join(
                                    SEPARATOR,
                                    Integer.toString(monday),
                                    group.by().code(),
                                    group.of());
                    long[] stored = get(key);
                    if (stored == null) {
                        put(key, CountsFormat.of(counts));
                        return;
                    }
                    AlertCounts sum = CountsFormat.alerts(stored);
                    sum.add(counts);
                    put(key, CountsFormat.of(sum));
                });
    }

    /** Adds what was counted of the base. */
    void add(BaseBook more) {
        more.forEach(
                (month, tier, counts) -> {
                    String key = month + SEPARATOR + tier;
                    long[] stored = get(key);
                    if (stored == null) {
                        put(key, CountsFormat.of(counts));
                        return;
                    }
                    BaseCounts sum = CountsFormat.base(stored);
                    sum.add(counts);
                    put(key, CountsFormat.of(sum));
                });
    }

    /** All that was counted of alerts. */
    AlertBook alerts() throws Exception {
        AlertBook book = new AlertBook();
        for (Map.Entry<String, long[]> entry : entries.entries()) {
            String[] parts = entry.getKey().split(SEPARATOR, 3);
            AlertGroup group =
                    new AlertGroup(
                            AlertGroup.By.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]);
            book.add(Integer.parseInt(parts[0]), group, CountsFormat.alerts(entry.getValue()));
        }
        return book;
    }

    /** All that was counted of the base. */
    BaseBook base() throws Exception {
        BaseBook book = new BaseBook();
        for (Map.Entry<String, long[]> entry : entries.entries()) {
            String[] parts = entry.getKey().split(SEPARATOR, 2);
            book.add(Integer.parseInt(parts[0]), parts[1], CountsFormat.base(entry.getValue()));
        }
        return book;
    }

    private long[] get(String key) {
        try {
            return entries.get(key);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private void put(String key, long[] counts) {
        try {
            entries.put(key, counts);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(Exception e) {
        return new UncheckedIOException(new IOException("state can't be read or written", e));
    }
}
