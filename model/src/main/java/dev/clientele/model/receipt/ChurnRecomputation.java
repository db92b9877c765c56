package dev.clientele.model.receipt;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnDecider;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnReason.Code;
import dev.clientele.model.churn.ChurnStep;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.Decision.ChurnAlert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides a churn alert again from its points, the level before and the thresholds. */
public final class ChurnRecomputation {

    private static final double MOST = 100;

    private ChurnRecomputation() {}

    /**
     * Decides again.
     *
     * @param found as it stands in the record
     * @return as it should stand; without alert if the receipt leads to none
     */
    public static ChurnAlert again(ChurnAlert found) {
        List<ChurnReason> ranked = new ArrayList<>(found.reasons());
        ranked.sort(
                Comparator.comparingDouble(ChurnReason::points)
                        .reversed()
                        .thenComparing(ChurnReason::code));
        Double score = found.score() == null ? null : Double.valueOf(score(found));
        ChurnReceipt receipt = found.receipt();
        if (receipt.judged() != null) {
            AlertKind kind =
                    receipt.day() > receipt.judged().lastDay()
                            ? AlertKind.LOST
                            : AlertKind.RECOVERED;
            return with(found, kind, found.level(), score, ranked);
        }
        if (score == null) {
            return with(found, null, found.level(), null, ranked);
        }
        ChurnMemory before = new ChurnMemory(receipt.before(), coolDown(receipt), List.of());
        ChurnStep step = ChurnDecider.evaluate(receipt.rule(), before, score, receipt.day());
        return with(found, step.alert(), step.memory().level(), score, ranked);
    }

    private static int coolDown(ChurnReceipt receipt) {
        return receipt.coolDownUntil() == null ? ChurnMemory.NO_COOL_DOWN : receipt.coolDownUntil();
    }

    /** Silence and, apart from it, the signals: in the order in which they are added. */
    private static double score(ChurnAlert found) {
        double silence = 0;
        double signals = 0;
        for (Code code : Code.values()) {
            for (ChurnReason reason : found.reasons()) {
                if (reason.code() == code && code == Code.SILENCE) {
                    silence = reason.points();
                } else if (reason.code() == code) {
                    signals += reason.points();
                }
            }
        }
        return Math.min(MOST, silence + signals);
    }

    private static ChurnAlert with(
            ChurnAlert found,
            AlertKind kind,
            ChurnLevel level,
            Double score,
            List<ChurnReason> reasons) {
        return new ChurnAlert(
                found.header(),
                kind,
                level,
                score,
                reasons,
                found.tier(),
                found.clv(),
                found.risesOn(),
                found.models(),
                found.receipt());
    }
}
