package dev.clientele.model.decision;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import java.util.List;

/** Anything sent out about one customer. Values that are not known are null. */
public sealed interface Decision {

    /**
     * What every decision says of itself.
     *
     * @return the header
     */
    Header header();

    /**
     * The topic it is sent to.
     *
     * @return the topic
     */
    DecisionTopic topic();

    /**
     * A customer came into a tier.
     *
     * @param header of whom, when, why
     * @param move from where to where
     * @param override who overrode the tier and why; null unless by an override
     * @param receipt the numbers it was made from
     */
    record TierChange(Header header, TierMove move, OverrideNote override, Receipt receipt)
            implements Decision {
        @Override
        public DecisionTopic topic() {
            return DecisionTopic.TIER_CHANGES;
        }
    }

    /**
     * By whom and why a tier was overridden.
     *
     * @param actor by whom
     * @param reason why
     * @param until when it is no longer held, in epoch milliseconds; null for never
     */
    record OverrideNote(String actor, String reason, Long until) {}

    /**
     * Something a customer may be told about the tier.
     *
     * @param header of whom, when, why
     * @param note what
     * @param receipt the numbers it was made from
     */
    record TierNotice(Header header, TierNote note, Receipt receipt) implements Decision {
        @Override
        public DecisionTopic topic() {
            return DecisionTopic.TIER_NOTICES;
        }
    }

    /**
     * What a customer is worth.
     *
     * @param header of whom, when, why
     * @param value the numbers
     * @param previousPredicted what the last record predicted; null if this is the first
     * @param change where the difference came from; null if this is the first
     * @param models which models predicted
     */
    record ClvUpdate(
            Header header,
            CustomerValue value,
            Double previousPredicted,
            ClvChange change,
            String models)
            implements Decision {
        @Override
        public DecisionTopic topic() {
            return DecisionTopic.CLV_UPDATES;
        }
    }

    /**
     * A customer's risk of leaving changed, or an alert has been judged.
     *
     * @param header of whom, when, why
     * @param alert what happened
     * @param level the level after it, or of the alert that is judged
     * @param score 0 to 100; null without a score
     * @param parts what the score is made of, in the order in which it is added up
     * @param reasons why the customer may leave, the main one first
     * @param action what to do; null unless the risk rose
     * @param relationship how the customer stands to the programme
     * @param tier the customer's tier; null before enrolment
     * @param clv historic and predicted value, in currency units
     * @param risesOn the day on which the level will rise, if nothing is heard; null if it won't
     * @param models which models the score came from
     * @param receipt what else it was decided from
     */
    record ChurnAlert(
            Header header,
            AlertKind alert,
            ChurnLevel level,
            Double score,
            List<ScorePart> parts,
            List<ChurnReason> reasons,
            String action,
            Relationship relationship,
            String tier,
            double clv,
            Integer risesOn,
            String models,
            ChurnReceipt receipt)
            implements Decision {

        /** Copies parts and reasons. */
        public ChurnAlert {
            parts = List.copyOf(parts);
            reasons = List.copyOf(reasons);
        }

        @Override
        public DecisionTopic topic() {
            return DecisionTopic.CHURN_ALERTS;
        }
    }
}
