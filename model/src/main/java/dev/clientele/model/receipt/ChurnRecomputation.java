package dev.clientele.model.receipt;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnCauses;
import dev.clientele.model.churn.ChurnDecider;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnStep;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.RiseWindow;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.ChurnReceipt.Purchases;
import dev.clientele.model.decision.Decision.ChurnAlert;
import java.util.List;

/**
 * Decides a churn alert again: the score from its parts, the rank of the causes from the points
 * they account for, the relationship from the purchase days, and alert, level and action from these
 * and the rules.
 */
public final class ChurnRecomputation {

    private ChurnRecomputation() {}

    /**
     * Decides again.
     *
     * @param found as it stands in the record
     * @return as it should stand; without alert if the receipt leads to none
     */
    public static ChurnAlert again(ChurnAlert found) {
        ChurnReceipt receipt = found.receipt();
        Double score = found.score() == null ? null : Double.valueOf(score(found));
        if (receipt.judged() != null) {
            AlertKind kind =
                    receipt.day() > receipt.judged().lastDay()
                            ? AlertKind.LOST
                            : AlertKind.RECOVERED;
            return with(found, kind, found.level(), score);
        }
        if (score == null || receipt.purchases() == null) {
            return with(found, null, found.level(), score);
        }
        ChurnStep step = step(receipt, score);
        return with(found, step.alert(), step.memory().level(), score);
    }

    private static double score(ChurnAlert found) {
        return ScorePart.score(found.parts());
    }

    private static ChurnStep step(ChurnReceipt receipt, double score) {
        int coolDown =
                receipt.coolDownUntil() == null
                        ? ChurnMemory.NO_COOL_DOWN
                        : receipt.coolDownUntil();
        ChurnMemory before = new ChurnMemory(receipt.before(), coolDown, List.of());
        if (receipt.isWonBack()) {
            return ChurnDecider.winBack(receipt.rule(), before, receipt.day());
        }
        Purchases purchases = receipt.purchases();
        RiseWindow window =
                RiseWindow.of(receipt.rule(), coolDown, purchases.days(), purchases.lastDay());
        return ChurnDecider.evaluate(receipt.rule(), before, window, score, receipt.day());
    }

    private static Relationship relationship(ChurnReceipt receipt) {
        Purchases purchases = receipt.purchases();
        return purchases == null
                ? Relationship.PROSPECT
                : Relationship.of(
                        purchases.days(),
                        purchases.lastGapDays(),
                        receipt.day() - purchases.lastDay(),
                        receipt.lapsedDays());
    }

    private static String action(
            ChurnAlert found, ChurnLevel level, Relationship relationship, ChurnReason main) {
        return found.receipt()
                .rule()
                .actions()
                .recommend(main.code(), found.tier(), level, relationship);
    }

    private static ChurnAlert with(
            ChurnAlert found, AlertKind kind, ChurnLevel level, Double score) {
        List<ChurnReason> reasons = ChurnCauses.ranked(found.reasons(), found.parts());
        Relationship relationship = relationship(found.receipt());
        boolean isAdvised = kind != null && kind.isRise() && !reasons.isEmpty();
        return new ChurnAlert(
                found.header(),
                kind,
                level,
                score,
                found.parts(),
                reasons,
                isAdvised ? action(found, level, relationship, reasons.get(0)) : null,
                relationship,
                found.tier(),
                found.clv(),
                found.risesOn(),
                found.models(),
                found.receipt());
    }
}
