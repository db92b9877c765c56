package dev.clientele.model.event;

import java.math.BigDecimal;
import java.util.List;

/** What happened: one record a type of event. Fields that may be absent are null. */
public sealed interface EventBody {

    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor what to do for each type
     * @param <R> what the visitor returns
     * @return what the visitor's method returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * An order was placed.
     *
     * @param orderId names the order for its customer
     * @param amount in minor units of {@code currency}, not negative
     * @param currency ISO 4217 code; null for the programme's
     * @param margin in minor units of {@code currency}, may be negative; null if not known
     * @param categories the distinct categories of the order's lines
     * @param unit the business unit it was placed with; null if not known
     */
    record Order(
            String orderId,
            long amount,
            String currency,
            Long margin,
            List<String> categories,
            String unit)
            implements EventBody {

        /** Copies the categories. */
        public Order {
            categories = List.copyOf(categories);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }
    }

    /**
     * An order was returned, whole or in part.
     *
     * @param orderId the order
     * @param amount in units of the order's currency, over 0; null for all that is left
     */
    record Return(String orderId, BigDecimal amount) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderReturn(this);
        }
    }

    /**
     * The customer did something with the company.
     *
     * @param kind visit, login, open, click, ...
     */
    record Interaction(String kind) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.interaction(this);
        }
    }

    /**
     * The customer answered a survey.
     *
     * @param kind which survey
     * @param score from 0 to {@code scaleMax}
     * @param scaleMax the best score there is, over 0
     */
    record Survey(SurveyKind kind, BigDecimal score, BigDecimal scaleMax) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.survey(this);
        }
    }

    /**
     * A complaint changed its status.
     *
     * @param complaintId names the complaint for its customer
     * @param status the new status
     */
    record Complaint(String complaintId, ComplaintStatus status) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.complaint(this);
        }
    }

    /**
     * Someone the customer recommended us to took a step.
     *
     * @param refereeId who
     * @param stage how far the referee is
     */
    record Referral(String refereeId, ReferralStage stage) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.referral(this);
        }
    }

    /**
     * What the customer holds with a bank.
     *
     * @param assets in minor units of the programme's currency
     * @param creditGrade the grade's name; null if not carried
     * @param products how many business types are held; null if not carried
     */
    record Balance(long assets, String creditGrade, Integer products) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.balance(this);
        }
    }

    /**
     * Money was spent on the customer.
     *
     * @param kind what for
     * @param amount in minor units of {@code currency}, not negative
     * @param currency ISO 4217 code; null for the programme's
     */
    record Cost(CostKind kind, long amount, String currency) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cost(this);
        }
    }

    /**
     * Something about the customer became known.
     *
     * @param enrolledAt epoch milliseconds; null if not carried or given as a day
     * @param enrolledDay epoch day; null if not carried or given as an instant
     * @param strategicPartner null if not carried
     */
    record Profile(Long enrolledAt, Integer enrolledDay, Boolean strategicPartner)
            implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.profile(this);
        }
    }

    /**
     * A person set the customer's tier.
     *
     * @param programme the programme, by its policy's id; null for the main one
     * @param tier the tier's id
     * @param reason why
     * @param actor who
     * @param until when the tier is no longer held, in epoch milliseconds; null for never
     */
    record TierOverride(String programme, String tier, String reason, String actor, Long until)
            implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tierOverride(this);
        }
    }

    /**
     * Two ids turned out to be one customer.
     *
     * @param into the id that lives on
     */
    record Merge(String into) implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.merge(this);
        }
    }

    /** The customer is to be forgotten. */
    record Erase() implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.erase(this);
        }
    }

    /** Somebody wants to know all that is known of the customer; nothing is changed by it. */
    record Export() implements EventBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.export(this);
        }
    }

    /**
     * One method a type of event.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /**
         * Visits an order.
         *
         * @param order the order
         * @return the result
         */
        R order(Order order);

        /**
         * Visits a return.
         *
         * @param orderReturn the return
         * @return the result
         */
        R orderReturn(Return orderReturn);

        /**
         * Visits an interaction.
         *
         * @param interaction the interaction
         * @return the result
         */
        R interaction(Interaction interaction);

        /**
         * Visits a survey answer.
         *
         * @param survey the answer
         * @return the result
         */
        R survey(Survey survey);

        /**
         * Visits a complaint's status.
         *
         * @param complaint the complaint
         * @return the result
         */
        R complaint(Complaint complaint);

        /**
         * Visits a referral's stage.
         *
         * @param referral the referral
         * @return the result
         */
        R referral(Referral referral);

        /**
         * Visits a balance.
         *
         * @param balance the balance
         * @return the result
         */
        R balance(Balance balance);

        /**
         * Visits a cost.
         *
         * @param cost the cost
         * @return the result
         */
        R cost(Cost cost);

        /**
         * Visits a profile change.
         *
         * @param profile the change
         * @return the result
         */
        R profile(Profile profile);

        /**
         * Visits an override.
         *
         * @param override the override
         * @return the result
         */
        R tierOverride(TierOverride override);

        /**
         * Visits a merge.
         *
         * @param merge the merge
         * @return the result
         */
        R merge(Merge merge);

        /**
         * Visits an erasure.
         *
         * @param erase the erasure
         * @return the result
         */
        R erase(Erase erase);

        /**
         * Visits a request for all that is known.
         *
         * @param export the request
         * @return the result
         */
        R export(Export export);
    }
}
