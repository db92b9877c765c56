package dev.clientele.jobs.replay;

import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What became of the records, and who stands where at the end. */
final class ReplayCounts {

    private long accepted;
    private long deduplicated;
    private long waiting;
    private long customers;
    private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    private final Map<String, Long> tiers = new TreeMap<>();

    void add(Outcome outcome) {
        accepted += outcome.accepted();
        deduplicated += outcome.deduplicated();
        waiting += outcome.waiting();
        for (DeadLetter letter : outcome.deadLetters()) {
            reject(letter.reason());
        }
    }

    void reject(RejectReason reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    void endsIn(String tier) {
        customers++;
        tiers.merge(tier == null ? "(none)" : tier, 1L, Long::sum);
    }

    void add(ReplayCounts other) {
        accepted += other.accepted;
        deduplicated += other.deduplicated;
        waiting += other.waiting;
        customers += other.customers;
        other.rejected.forEach((reason, count) -> rejected.merge(reason, count, Long::sum));
        other.tiers.forEach((tier, count) -> tiers.merge(tier, count, Long::sum));
    }

    long accepted() {
        return accepted;
    }

    long deduplicated() {
        return deduplicated;
    }

    long waiting() {
        return waiting;
    }

    long customers() {
        return customers;
    }

    Map<RejectReason, Long> rejected() {
        return rejected;
    }

    Map<String, Long> tiers() {
        return tiers;
    }

    /** Every record that was read is one of these. */
    long total() {
        long rejections = rejected.values().stream().mapToLong(Long::longValue).sum();
        return accepted + deduplicated + rejections + waiting;
    }
}
