package dev.clientele.functions.receipt;

import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.receipt.Recomputation;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;

/** Works a tier change or notice out again from its receipt, writes it, and compares. */
final class TierCheck {

    private final RecordValue record;
    private final TierPolicy policy;
    private final Recomputation recomputation;
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    private TierCheck(RecordValue record) throws UnreadableRecordException {
        this.record = record;
        this.policy = ReceiptPolicy.of(record);
        this.recomputation = new Recomputation(policy);
    }

    static CheckedDecision ofChange(RecordValue record) throws UnreadableRecordException {
        TierCheck check = new TierCheck(record);
        Decision again = check.change(new TierRecordReader(record, check.policy).change());
        return new CheckedDecision(again, check.discrepancies);
    }

    static CheckedDecision ofNotice(RecordValue record) throws UnreadableRecordException {
        TierCheck check = new TierCheck(record);
        Decision again = check.notice(new TierRecordReader(record, check.policy).notice());
        return new CheckedDecision(again, check.discrepancies);
    }

    private TierChange change(TierChange found) {
        if (found.override() != null && policy.rank(found.move().to()) < 0) {
            add("$.to", "is not a tier of the policy");
        }
        TierChange again = recomputation.again(found);
        if (again.move() == null) {
            add("$.change", "the receipt leads to no change of tier");
        }
        TierChange expected =
                again.move() == null
                        ? new TierChange(
                                found.header(), found.move(), found.override(), again.receipt())
                        : again;
        discrepancies.addAll(Rewriting.differences(expected, policy.decimals(), record));
        common(found.header(), found.receipt(), expected.move().to());
        return expected;
    }

    private TierNotice notice(TierNotice found) {
        TierNotice again = recomputation.again(found);
        if (again.note() == null) {
            add("$.notice", "the receipt leads to no notice");
        }
        TierNotice expected =
                again.note() == null
                        ? new TierNotice(found.header(), found.note(), again.receipt())
                        : again;
        discrepancies.addAll(Rewriting.differences(expected, policy.decimals(), record));
        common(found.header(), found.receipt(), expected.note().tier());
        return expected;
    }

    private void common(Header header, Receipt receipt, String tier) {
        recomputation
                .faultsOfLoss(header, receipt, tier)
                .forEach(fault -> add("$.receipt.loss", fault));
        Cause cause = header.cause();
        if (cause.type() == Cause.Type.DAY
                && header.decidedAt() != policy.calendar().startOf(cause.day())) {
            add("$.cause.day", "must be the day that begins at decidedAt");
        }
    }

    private void add(String path, String message) {
        discrepancies.add(new Discrepancy(path, message));
    }
}
