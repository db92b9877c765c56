package dev.clientele.functions.receipt;

import dev.clientele.model.decision.Decision.OverrideNote;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import dev.clientele.model.tier.TierPolicy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a tier decision as far as others of its parts follow from it: values, rules, the standing
 * before and the loss foreseen. Verdicts and distances are left out, they are worked out anew.
 */
final class TierRecordReader {

    private final RecordValue record;
    private final TierPolicy policy;

    TierRecordReader(RecordValue record, TierPolicy policy) {
        this.record = record;
        this.policy = policy;
    }

    TierChange change() throws UnreadableRecordException {
        RecordValue from = record.field("from");
        TierMove move =
                new TierMove(
                        record.field("change").oneOf(TierMove.Change.values(), it -> it.code()),
                        from.isAbsent() ? null : from.text(),
                        record.field("to").text());
        OverrideNote override = move.change() == TierMove.Change.OVERRIDE ? override() : null;
        return new TierChange(HeaderReader.read(record), move, override, receipt());
    }

    private OverrideNote override() throws UnreadableRecordException {
        RecordValue until = record.field("until");
        return new OverrideNote(
                record.field("actor").text(),
                record.field("reason").text(),
                until.isAbsent() ? null : until.instant());
    }

    TierNotice notice() throws UnreadableRecordException {
        RecordValue due = record.field("dueDay");
        TierNote note =
                new TierNote(
                        record.field("notice").oneOf(TierNote.Notice.values(), it -> it.code()),
                        record.field("tier").text(),
                        due.isAbsent() ? null : due.day());
        return new TierNotice(HeaderReader.read(record), note, receipt());
    }

    private Receipt receipt() throws UnreadableRecordException {
        RecordValue receipt = record.field("receipt");
        RecordValue keptUntil = receipt.field("keptUntil");
        RecordValue memberSince = receipt.field("memberSince");
        ReadingReader readings = new ReadingReader(policy.decimals());
        return new Receipt(
                readings.read(receipt.field("metrics"), policy.metrics()),
                List.of(),
                null,
                keptUntil.isAbsent() ? null : keptUntil.day(),
                null,
                receipt.field("loss").isAbsent() ? null : loss(receipt, readings),
                null,
                StandingReader.read(receipt.field("before")),
                memberSince.isAbsent() ? null : memberSince.day(),
                Receipt.Rules.of(policy));
    }

    private Receipt.Loss loss(RecordValue receipt, ReadingReader readings)
            throws UnreadableRecordException {
        RecordValue loss = receipt.field("loss");
        String tier = loss.field("tier").text();
        RecordValue metrics = loss.field("metrics");
        return new Receipt.Loss(
                tier,
                loss.field("since").day(),
                loss.field("failsOn").day(),
                metrics.isAbsent() ? List.of() : readings.read(metrics, keepMetrics(tier)),
                receipt.field("keptUntil").day());
    }

    private Set<MetricReference> keepMetrics(String tier) {
        Set<MetricReference> references = new LinkedHashSet<>();
        int rank = policy.rank(tier);
        if (rank > 0) {
            policy.tiers().get(rank).keep().forEachMetric(references::add);
        }
        return references;
    }
}
