package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.ActivityLog;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.DecisionTopic;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares customers by every field there is, so that a field that no part of the row knows is
 * noticed.
 */
final class SameCustomer {

    private SameCustomer() {}

    static void assertSame(CustomerState actual, CustomerState expected) {
        assertThat(entries(actual.activity())).isEqualTo(entries(expected.activity()));
        for (DecisionTopic topic : DecisionTopic.values()) {
            assertThat(actual.sequence(topic)).isEqualTo(expected.sequence(topic));
        }
        // the log's arrays also hold what has been forgotten, and no sequence is as good as 0
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("activity", "sequences")
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(expected);
    }

    private static List<Entry> entries(ActivityLog activity) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < activity.size(); i++) {
            entries.add(new Entry(activity.day(i), activity.kind(i), activity.count(i)));
        }
        return entries;
    }

    private record Entry(int day, String kind, int count) {}
}
