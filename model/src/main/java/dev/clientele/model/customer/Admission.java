package dev.clientele.model.customer;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.money.Money;
import dev.clientele.model.slice.Days;
import java.math.BigDecimal;

/** Whether an event that is valid in itself can be applied to its customer. Changes nothing. */
final class Admission {

    /** The largest total of a customer's orders: sums of it never overflow. */
    private static final long MAX_TOTAL = Long.MAX_VALUE / 4;

    private Admission() {}

    /**
     * The answer.
     *
     * @param reason why not; null if the event may be applied
     * @param detail the same for a person
     */
    record Verdict(RejectReason reason, String detail) {
        static final Verdict ADMITTED = new Verdict(null, null);

        boolean isAdmitted() {
            return reason == null;
        }
    }

    /** Everything that comes before the duplicate's check is checked by the caller. */
    static Verdict check(Customer customer, CustomerEvent event, Programmes programmes) {
        long instant = Math.max(customer.state().clock(), event.time());
        ProgrammeVersion version = programmes.main().at(instant);
        if (isTooLate(customer.state(), event, version)) {
            return new Verdict(
                    RejectReason.TOO_LATE,
                    "the event's day is more than " + Days.KEPT + " days before the customer's");
        }
        return event.body().accept(new BodyCheck(customer, programmes, version, instant));
    }

    private static boolean isTooLate(
            CustomerState state, CustomerEvent event, ProgrammeVersion version) {
        if (state.clock() == CustomerState.NO_CLOCK) {
            return false;
        }
        int clockDay = version.policy().calendar().dayOf(state.clock());
        return version.policy().calendar().dayOf(event.time()) < clockDay - Days.KEPT;
    }

    /** A return against its order: its amount in minor units, or why it can't be. */
    static Verdict checkReturn(OrderRecord order, BigDecimal amount) {
        if (amount == null) {
            return Verdict.ADMITTED;
        }
        long minor;
        try {
            minor = Money.toMinor(amount, order.decimals());
        } catch (ArithmeticException e) {
            return new Verdict(
                    RejectReason.INVALID_FIELD,
                    "amount: more decimals than the order's currency has");
        }
        return minor > order.left()
                ? new Verdict(
                        RejectReason.RETURN_EXCEEDS_ORDER,
                        "the return is larger than what is left of its order")
                : Verdict.ADMITTED;
    }

    private record BodyCheck(
            Customer customer, Programmes programmes, ProgrammeVersion version, long instant)
            implements EventBody.Visitor<Verdict> {

        @Override
        public Verdict order(EventBody.Order order) {
            BigDecimal rate = version.rate(order.currency());
            if (rate == null) {
                return unsupported();
            }
            if (customer.archive().order(order.orderId()) != null) {
                return new Verdict(
                        RejectReason.DUPLICATE_ORDER,
                        "the customer already has an order of this id");
            }
            DayTotals sum = customer.state().ledger().sum();
            if (isBeyondCounting(order.amount(), rate, sum.ordered())) {
                return beyondCounting("amount");
            }
            return order.margin() != null && isBeyondCounting(order.margin(), rate, sum.ownMargin())
                    ? beyondCounting("margin")
                    : Verdict.ADMITTED;
        }

        @Override
        public Verdict orderReturn(EventBody.Return orderReturn) {
            OrderRecord order = customer.archive().order(orderReturn.orderId());
            return order == null ? Verdict.ADMITTED : checkReturn(order, orderReturn.amount());
        }

        @Override
        public Verdict cost(EventBody.Cost cost) {
            BigDecimal rate = version.rate(cost.currency());
            if (rate == null) {
                return unsupported();
            }
            return isBeyondCounting(cost.amount(), rate, customer.state().costs().sum())
                    ? beyondCounting("amount")
                    : Verdict.ADMITTED;
        }

        @Override
        public Verdict tierOverride(EventBody.TierOverride override) {
            Programme programme = programmes.find(override.programme());
            if (programme == null) {
                return new Verdict(
                        RejectReason.INVALID_FIELD, "programme: there is no such programme");
            }
            return programme.at(instant).policy().rank(override.tier()) < 0
                    ? new Verdict(RejectReason.INVALID_FIELD, "tier: the policy has no such tier")
                    : Verdict.ADMITTED;
        }

        @Override
        public Verdict interaction(EventBody.Interaction interaction) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict survey(EventBody.Survey survey) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict complaint(EventBody.Complaint complaint) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict referral(EventBody.Referral referral) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict balance(EventBody.Balance balance) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict profile(EventBody.Profile profile) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict merge(EventBody.Merge merge) {
            if (merge.into().equals(customer.id())) {
                return new Verdict(
                        RejectReason.INVALID_FIELD, "into: this is the customer's own id");
            }
            return customer.state().merges().takenIn().contains(merge.into())
                    ? new Verdict(
                            RejectReason.INVALID_FIELD,
                            "into: that customer was merged into " + customer.id())
                    : Verdict.ADMITTED;
        }

        @Override
        public Verdict erase(EventBody.Erase erase) {
            return Verdict.ADMITTED;
        }

        @Override
        public Verdict export(EventBody.Export export) {
            return Verdict.ADMITTED;
        }

        private static boolean isBeyondCounting(long minor, BigDecimal rate, long soFar) {
            BigDecimal more = BigDecimal.valueOf(minor).multiply(rate).abs();
            BigDecimal total = more.add(BigDecimal.valueOf(soFar).abs());
            return total.compareTo(BigDecimal.valueOf(MAX_TOTAL)) > 0;
        }

        private static Verdict beyondCounting(String field) {
            return new Verdict(
                    RejectReason.INVALID_FIELD,
                    field + ": the customer's total would be beyond what can be counted");
        }

        private static Verdict unsupported() {
            return new Verdict(
                    RejectReason.UNSUPPORTED_CURRENCY, "currency: the policy has no rate for it");
        }
    }
}
