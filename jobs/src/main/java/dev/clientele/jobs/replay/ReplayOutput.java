package dev.clientele.jobs.replay;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.Origin;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of a replay. Files are sorted by the bytes of the customer's id, in the order in
 * which they were decided; dead letters by file and line.
 */
final class ReplayOutput {

    private final Map<DecisionTopic, Map<String, List<Line>>> decisions =
            new EnumMap<>(DecisionTopic.class);
    private final Map<String, byte[]> profiles = new LinkedHashMap<>();
    private final Map<String, byte[]> referralValues = new LinkedHashMap<>();
    private final Map<String, Map<String, List<byte[]>>> answers = new TreeMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<byte[]> figures = new ArrayList<>();

    ReplayOutput() {
        for (DecisionTopic topic : DecisionTopic.values()) {
            decisions.put(topic, new LinkedHashMap<>());
        }
        answers.put(TopicNames.ERASURE_RECEIPTS, new LinkedHashMap<>());
        answers.put(TopicNames.CUSTOMER_EXPORTS, new LinkedHashMap<>());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Line(DecisionTopic topic, long decidedAt, byte[] json) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Letter(String file, long line, byte[] json) {}

    /**
     * A decision to show.
     *
     * @param topic its topic
     * @param decidedAt epoch milliseconds
     * @param json the record
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shown(DecisionTopic topic, long decidedAt, byte[] json) {}

    void decision(DecisionTopic topic, String customerId, long decidedAt, byte[] json) {
        decisions
                .get(topic)
                .computeIfAbsent(customerId, id -> new ArrayList<>())
                .add(new Line(topic, decidedAt, json));
    }

    void profile(String customerId, byte[] json) {
        profiles.put(customerId, json);
    }

    /** Figures of the whole programme stay in the order in which they come. */
    void figure(byte[] json) {
        figures.add(json);
    }

    void referralValue(String referrerId, byte[] json) {
        referralValues.put(referrerId, json);
    }

    void deadLetter(Origin origin, byte[] json) {
        letters.add(new Letter(origin.source(), origin.position(), json));
    }

    /** Answers to what was asked about a customer stay in the order in which they come. */
    void answer(String topic, String customerId, byte[] json) {
        answers.get(topic).computeIfAbsent(customerId, id -> new ArrayList<>()).add(json);
    }

    void add(ReplayOutput other) {
        other.decisions.forEach((topic, lines) -> decisions.get(topic).putAll(lines));
        other.answers.forEach((topic, given) -> answers.get(topic).putAll(given));
        profiles.putAll(other.profiles);
        letters.addAll(other.letters);
    }

    /** The first decisions of topics, by time, then customer. */
    List<Shown> first(int count) {
        return decisions.values().stream()
                .flatMap(byCustomer -> sorted(byCustomer).stream())
                .flatMap(entry -> entry.getValue().stream())
                .sorted(Comparator.comparingLong(Line::decidedAt))
                .limit(count)
                .map(line -> new Shown(line.topic(), line.decidedAt(), line.json()))
                .toList();
    }

    long count(DecisionTopic topic) {
        return decisions.get(topic).values().stream().mapToLong(List::size).sum();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (DecisionTopic topic : DecisionTopic.values()) {
            List<byte[]> lines = new ArrayList<>();
            for (Map.Entry<String, List<Line>> entry : sorted(decisions.get(topic))) {
                entry.getValue().forEach(line -> lines.add(line.json()));
            }
            write(folder, topic.topicName(), lines);
        }
        write(folder, TopicNames.CUSTOMER_PROFILES, lines(profiles));
        write(folder, TopicNames.REFERRAL_VALUES, lines(referralValues));
        write(folder, TopicNames.PROGRAM_KPIS, figures);
        for (Map.Entry<String, Map<String, List<byte[]>>> topic : answers.entrySet()) {
            List<byte[]> lines = new ArrayList<>();
            sorted(topic.getValue()).forEach(entry -> lines.addAll(entry.getValue()));
            write(folder, topic.getKey(), lines);
        }
        letters.sort(Comparator.comparing(Letter::file).thenComparingLong(Letter::line));
        write(folder, TopicNames.DEAD_LETTERS, letters.stream().map(Letter::json).toList());
    }

    private static void write(Path folder, String topic, List<byte[]> lines) throws IOException {
        Path file = folder.resolve(topic + ".jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    private static List<byte[]> lines(Map<String, byte[]> byCustomer) {
        return sorted(byCustomer).stream().map(Map.Entry::getValue).toList();
    }

    private static <T> List<Map.Entry<String, T>> sorted(Map<String, T> byCustomer) {
        Comparator<Map.Entry<String, T>> byId =
                Comparator.comparing(
                        entry -> entry.getKey().getBytes(StandardCharsets.UTF_8),
                        Arrays::compareUnsigned);
        return byCustomer.entrySet().stream().sorted(byId).toList();
    }
}
