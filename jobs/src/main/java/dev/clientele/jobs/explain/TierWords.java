package dev.clientele.jobs.explain;

import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Distance;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.decision.Receipt.Verdict;
import dev.clientele.model.money.Money;
import dev.clientele.model.receipt.Recomputation;
import dev.clientele.model.tier.TierNote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says a tier change or notice: what happened, why, what the next tier takes, how long it lasts.
 */
final class TierWords {

    private final Header header;
    private final Receipt receipt;
    private final MoveWords move;
    private final int decimals;
    private final List<String> lines = new ArrayList<>();

    TierWords(Header header, Receipt receipt) {
        this.header = header;
        this.receipt = receipt;
        this.move = new MoveWords(header, receipt);
        this.decimals = Money.decimals(receipt.rules().currency());
    }

    List<String> of(TierChange change) {
        lines.add(move.headline(change.move()) + ", " + cause());
        numbers();
        conditions(verdict -> true);
        lines.addAll(move.of(change));
        outlook(change.move().to());
        return lines;
    }

    List<String> of(TierNotice notice) {
        lines.add(move.headline(notice.note()) + ", " + cause());
        numbers();
        if (notice.note().notice() == TierNote.Notice.NEAR) {
            conditions(verdict -> verdict.tier().equals(receipt.next().tier()));
        }
        lines.addAll(move.of(notice.note()));
        outlook(notice.note().tier());
        return lines;
    }

    private String cause() {
        return switch (header.cause().type()) {
            case EVENT -> "because of event " + header.cause().eventId();
            case DAY -> "because the day " + Words.day(header.cause().day()) + " began";
            case POLICY -> "because " + header.policy() + " came into force";
            case MODELS -> "because new models came into force";
        };
    }

    private void numbers() {
        lines.add("The numbers, in " + receipt.rules().currency() + " where they are money:");
        receipt.metrics().forEach(reading -> lines.add("  " + number(reading)));
        if (receipt.memberSince() != null) {
            lines.add("  member since " + Words.day(receipt.memberSince()));
        }
    }

    private String number(Reading reading) {
        int shown = reading.reference().metric().isMoney() ? decimals : 0;
        String window =
                reading.from() == null
                        ? ""
                        : ", " + Words.day(reading.from()) + " to " + Words.day(reading.to());
        return Words.metric(reading.reference())
                + ": "
                + Words.value(reading.value(), shown)
                + window;
    }

    private void conditions(Predicate<Verdict> shown) {
        for (Verdict verdict : receipt.conditions()) {
            if (verdict.kind() == Receipt.Kind.ENTER && shown.test(verdict)) {
                lines.add(verdict.tier() + " takes" + (verdict.holds() ? "" : " (not fulfilled)"));
                say(Recomputation.distance(receipt, verdict.condition()));
            }
        }
    }

    private void say(Distance distance) {
        DistanceWords.of(distance, decimals).forEach(line -> lines.add("  " + line));
    }

    private void outlook(String tier) {
        if (receipt.keep() == null) {
            lines.add(tier + " is the lowest tier and can't be lost.");
            return;
        }
        lines.add("Keeping " + tier + " takes");
        say(receipt.keep().distance());
        Receipt.Loss loss = receipt.loss();
        if (loss == null) {
            lines.add("No day is in sight on which " + tier + " would be lost.");
            return;
        }
        lines.addAll(LossWords.of(receipt, decimals));
    }
}
