package dev.clientele.model.referral;

import java.util.Objects;

/** Something that changes whom a customer was referred by, or what that is worth. */
public sealed interface ReferralSignal {

    /**
     * Whom it is about: the referee.
     *
     * @return the customer's id
     */
    String customerId();

    /**
     * Someone referred the customer.
     *
     * @param customerId the referee
     * @param referrerId who referred
     * @param time when, in epoch milliseconds
     */
    record Referred(String customerId, String referrerId, long time) implements ReferralSignal {

        /** Refuses a referral of nobody or by nobody. */
        public Referred {
            Objects.requireNonNull(customerId, "customerId");
            Objects.requireNonNull(referrerId, "referrerId");
        }
    }

    /**
     * The customer is worth something else.
     *
     * @param customerId the customer
     * @param worth what was sent last
     */
    record Valued(String customerId, RefereeWorth worth) implements ReferralSignal {

        /** Refuses a value of nobody. */
        public Valued {
            Objects.requireNonNull(customerId, "customerId");
            Objects.requireNonNull(worth, "worth");
        }
    }

    /**
     * The customer is erased: no longer a referee, no longer a referrer.
     *
     * @param customerId the customer
     */
    record Erased(String customerId) implements ReferralSignal {

        /** Refuses nobody. */
        public Erased {
            Objects.requireNonNull(customerId, "customerId");
        }
    }
}
