package dev.clientele.jobs.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.cli.DecisionSentence;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums up what the job has sent. Not thread-safe. */
final class DecisionBoard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LATEST_OF_A_TOPIC = 2;
    private static final String UPGRADE = "upgrade";
    private static final String DOWNGRADE = "downgrade";

    private final List<String> tierOrder;
    private final Map<String, String> tierOfCustomer = new HashMap<>();
    private final Map<String, Long> decisions = new LinkedHashMap<>();
    private final Map<String, Long> deadLetters = new TreeMap<>();
    private final Map<String, Deque<Kept>> latest = new HashMap<>();
    private Optional<OutputRecord> firstMove = Optional.empty();
    private long counter;

    /** A board for a policy's tiers, highest first. */
    DecisionBoard(List<String> tierOrder) {
        this.tierOrder = List.copyOf(tierOrder);
        Arrays.stream(DecisionTopic.values())
                .forEach(topic -> decisions.put(topic.topicName(), 0L));
    }

    /** Takes one record. */
    void add(OutputRecord output) {
        switch (output.topic()) {
            case TopicNames.CUSTOMER_PROFILES -> addProfile(output);
            case TopicNames.REFERRAL_VALUES,
                    TopicNames.PROGRAM_KPIS,
                    TopicNames.ERASURE_RECEIPTS,
                    TopicNames.CUSTOMER_EXPORTS -> {} // no decisions
            case TopicNames.DEAD_LETTERS ->
                    deadLetters.merge(text(output, "reason"), 1L, Long::sum);
            default -> addDecision(output);
        }
    }

    private void addProfile(OutputRecord output) {
        if (output.json() == null) {
            tierOfCustomer.remove(output.customerId());
            return;
        }
        tierOfCustomer.put(output.customerId(), text(output, "tier"));
    }

    private void addDecision(OutputRecord output) {
        decisions.merge(output.topic(), 1L, Long::sum);
        Deque<Kept> kept = latest.computeIfAbsent(output.topic(), topic -> new ArrayDeque<>());
        kept.addLast(new Kept(counter++, output));
        if (kept.size() > LATEST_OF_A_TOPIC) {
            kept.removeFirst();
        }
        if (firstMove.isEmpty() && output.fresh() && isMove(output)) {
            firstMove = Optional.of(output);
        }
    }

    private static boolean isMove(OutputRecord output) {
        if (!output.topic().equals(DecisionTopic.TIER_CHANGES.topicName())) {
            return false;
        }
        String change = text(output, "change");
        return change.equals(UPGRADE) || change.equals(DOWNGRADE);
    }

    private static String text(OutputRecord output, String field) {
        try {
            JsonNode json = JSON.readTree(output.json());
            return json.path(field).asText("");
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** Customers by tier, the highest tier first; those without tier are left out. */
    Map<String, Long> tiers() {
        Map<String, Long> counts = new LinkedHashMap<>();
        tierOrder.forEach(tier -> counts.put(tier, 0L));
        tierOfCustomer.values().stream()
                .filter(tier -> !tier.isEmpty())
                .forEach(tier -> counts.merge(tier, 1L, Long::sum));
        return counts;
    }

    long customers() {
        return tierOfCustomer.size();
    }

    /** Number of decisions by topic. */
    Map<String, Long> decisions() {
        return new LinkedHashMap<>(decisions);
    }

    /** Number of dead letters by reason. */
    Map<String, Long> deadLetters() {
        return new TreeMap<>(deadLetters);
    }

    /** The first fresh change from one tier to another. */
    Optional<OutputRecord> firstMove() {
        return firstMove;
    }

    /** The latest decisions in words, some of each topic, the newest last. */
    List<String> latest() {
        return latest.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingLong(Kept::number))
                .map(kept -> sentence(kept.output()))
                .toList();
    }

    /** The decision in words. */
    static String sentence(OutputRecord output) {
        try {
            return DecisionSentence.of(output.topic(), output.json());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private record Kept(long number, OutputRecord output) {}
}
