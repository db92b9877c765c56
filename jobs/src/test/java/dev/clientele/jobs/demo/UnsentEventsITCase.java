package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.TopicNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsentEventsITCase {

    private static final DemoPopulation POPULATION =
            DemoPopulation.until(Instant.parse("2026-03-01T12:00:00Z"), 7, 50);
    private static final int PARTITIONS = 3;
    private static final int EVENTS = 300;

    @TempDir private Path folder;

    /** A kill can leave one partition behind the others. */
    @Test
    void goOnWhereEachPartitionHasEnded() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            createTopic(broker);
            List<UnsentEvents.Addressed> all = take(unsent(broker));
            assertThat(all).extracting(UnsentEvents.Addressed::position).startsWith(0L, 1L, 2L);

            send(broker, all.stream().filter(each -> each.partition() != 1).toList());
            List<UnsentEvents.Addressed> rest = take(unsent(broker));

            List<UnsentEvents.Addressed> lost =
                    all.stream().filter(each -> each.partition() == 1).toList();
            assertThat(rest.subList(0, lost.size())).isEqualTo(lost);
            assertThat(rest.get(lost.size()).position()).isEqualTo(EVENTS);
        }
    }

    private static UnsentEvents unsent(EmbeddedBroker broker) {
        return new UnsentEvents(POPULATION.events(), SentPositions.read(broker.bootstrapServers()));
    }

    private static List<UnsentEvents.Addressed> take(UnsentEvents events) {
        List<UnsentEvents.Addressed> taken = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            taken.add(events.next());
        }
        return taken;
    }

    private static void send(EmbeddedBroker broker, List<UnsentEvents.Addressed> events) {
        try (EventSender sender = new EventSender(broker.bootstrapServers())) {
            events.forEach(sender::send);
        }
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        NewTopic topic = new NewTopic(TopicNames.CUSTOMER_EVENTS, PARTITIONS, (short) 1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }
}
