package dev.clientele.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class EventIndexTest {

    @Property
    void findsWhatAMapFinds(
            @ForAll @Size(max = 200) List<@LongRange(min = -20, max = 20) Long> ids) {
        SentEvents sent = new SentEvents(ids.size());
        Map<Long, Integer> first = new HashMap<>();
        for (long id : ids) {
            int number = sent.add(id, 0);
            if (id != EventIds.NONE) {
                first.putIfAbsent(id, number);
            }
        }

        EventIndex index = EventIndex.of(sent);

        for (long id = -21; id <= 21; id++) {
            assertThat(index.find(id)).isEqualTo(first.getOrDefault(id, EventIndex.UNKNOWN));
        }
    }
}
