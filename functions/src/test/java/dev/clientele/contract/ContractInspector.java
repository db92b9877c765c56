package dev.clientele.contract;

import dev.clientele.functions.json.RecordInspector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Refuses each record that its topic's schema does not allow. The breach is noted too: in a cluster
 * what is thrown only makes the job start again, and would not be heard of.
 */
public final class ContractInspector implements RecordInspector {

    private static final ConcurrentLinkedQueue<String> BREACHES = new ConcurrentLinkedQueue<>();

    @Override
    public void inspect(String topic, byte[] json) {
        String record = new String(json, StandardCharsets.UTF_8);
        List<String> faults = TopicSchemas.faults(topic, record);
        if (!faults.isEmpty()) {
            String breach = "a record of " + topic + " breaks its schema: " + faults + " " + record;
            BREACHES.add(breach);
            throw new AssertionError(breach);
        }
    }

    /**
     * Takes what was noted since it was last asked.
     *
     * @return the breaches in their order
     */
    public static List<String> takeBreaches() {
        List<String> taken = new ArrayList<>();
        for (String next = BREACHES.poll(); next != null; next = BREACHES.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
