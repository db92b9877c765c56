package dev.clientele.testkit;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.decision.DecisionTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of events: everything the job sent, typed. Lists are in the order in which it was
 * decided. Said in words by {@code toString}.
 */
public final class Run {

    /** By topic. Sinks are tasks of their own: only within what one sends is there an order. */
    private static final Comparator<OutgoingRecord> ORDER =
            Comparator.comparingInt(Run::topicPlace).thenComparing(Run::place);

    private final List<TierChange> tierChanges;
    private final List<TierNotice> notices;
    private final List<ClvUpdate> clvUpdates;
    private final List<ChurnAlert> churnAlerts;
    private final List<DeadLetter> deadLetters;
    private final Map<String, Profile> profiles;
    private final List<OutgoingRecord> records;

    /** Takes what was sent in any order of topics, and of dead letters. */
    Run(List<OutgoingRecord> anyhow) {
        List<OutgoingRecord> sent = anyhow.stream().sorted(ORDER).toList();
        tierChanges = read(sent, DecisionTopic.TIER_CHANGES.topicName(), TierChange::of);
        notices = read(sent, DecisionTopic.TIER_NOTICES.topicName(), TierNotice::of);
        clvUpdates = read(sent, DecisionTopic.CLV_UPDATES.topicName(), ClvUpdate::of);
        churnAlerts = read(sent, DecisionTopic.CHURN_ALERTS.topicName(), ChurnAlert::of);
        deadLetters = read(sent, TopicNames.DEAD_LETTERS, DeadLetter::of);
        profiles = latest(sent);
        records = sent;
    }

    private static int topicPlace(OutgoingRecord record) {
        return TopicNames.outputs().indexOf(record.topic());
    }

    /** The place of dead letters and figures, which more than one task sends; else as it came. */
    private static String place(OutgoingRecord record) {
        return switch (record.topic()) {
            case TopicNames.DEAD_LETTERS -> SentRecord.of(record).offset();
            case TopicNames.PROGRAM_KPIS -> record.key();
            default -> "";
        };
    }

    private static <T> List<T> read(
            List<OutgoingRecord> sent, String topic, Function<SentRecord, T> reader) {
        return sent.stream()
                .filter(record -> record.topic().equals(topic) && record.value() != null)
                .map(record -> reader.apply(SentRecord.of(record)))
                .toList();
    }

    /** As the compacted topic leaves them: the last of each customer, none after a tombstone. */
    private static Map<String, Profile> latest(List<OutgoingRecord> sent) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (OutgoingRecord record : sent) {
            if (!record.topic().equals(TopicNames.CUSTOMER_PROFILES)) {
                continue;
            }
            if (record.value() == null) {
                profiles.remove(record.key());
            } else {
                profiles.put(record.key(), Profile.of(SentRecord.of(record)));
            }
        }
        return profiles;
    }

    /**
     * The tier a customer ends in.
     *
     * @param customerId who
     * @return the tier's id; null if the customer is not enrolled, not known or erased
     */
    public String tierOf(String customerId) {
        return profile(customerId).map(Profile::tier).orElse(null);
    }

    /**
     * A customer at the end.
     *
     * @param customerId who
     * @return empty if the customer is not known or erased
     */
    public Optional<Profile> profile(String customerId) {
        return Optional.ofNullable(profiles.get(customerId));
    }

    /**
     * Who came into which tier.
     *
     * @param customerId of whom
     * @return maybe none
     */
    public List<TierChange> tierChanges(String customerId) {
        return of(customerId, tierChanges);
    }

    /**
     * What a customer may be told about the tier.
     *
     * @param customerId of whom
     * @return maybe none
     */
    public List<TierNotice> notices(String customerId) {
        return of(customerId, notices);
    }

    /**
     * What a customer was worth.
     *
     * @param customerId of whom
     * @return maybe none
     */
    public List<ClvUpdate> clvUpdates(String customerId) {
        return of(customerId, clvUpdates);
    }

    /**
     * How a customer's risk of leaving changed.
     *
     * @param customerId of whom
     * @return maybe none
     */
    public List<ChurnAlert> churnAlerts(String customerId) {
        return of(customerId, churnAlerts);
    }

    /**
     * The events that could not be used.
     *
     * @return maybe none
     */
    public List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    /**
     * Every record that the job sent, of all topics.
     *
     * @return topic, key and bytes; a value that is null deletes the key
     */
    public List<OutgoingRecord> records() {
        return records;
    }

    private static <D extends Decision> List<D> of(String customerId, List<D> decisions) {
        return decisions.stream()
                .filter(decision -> decision.customerId().equals(customerId))
                .toList();
    }

    /** Decisions in words, then dead letters and where each customer ends. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        section(lines, "tier changes", tierChanges);
        section(lines, "tier notices", notices);
        section(lines, "churn alerts", churnAlerts);
        section(lines, "CLV updates", clvUpdates);
        section(lines, "dead letters", deadLetters);
        section(lines, "customers at the end", List.copyOf(profiles.values()));
        return String.join("\n", lines);
    }

    private static void section(List<String> lines, String title, List<?> entries) {
        if (!entries.isEmpty()) {
            lines.add(title);
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }
}
