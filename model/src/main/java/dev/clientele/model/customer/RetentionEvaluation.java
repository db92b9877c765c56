package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.Lapse;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.Warning;
import dev.clientele.model.slice.Days;

/**
 * Looks at where a customer is counted: in the base, lapsed or neither, and in which tier. Whatever
 * brought it about, a standing other than the counted one is a move.
 */
final class RetentionEvaluation {

    private final Look look;
    private final int lapsedDays;

    RetentionEvaluation(Look look) {
        this.look = look;
        this.lapsedDays = Lapse.days(look.version().churnRule());
    }

    /** After tier and churn risk were decided. */
    void evaluate() {
        BaseStanding counted = look.state().retention().counted();
        CustomerStatus status = status();
        String tier = status == CustomerStatus.NONE ? null : look.standing().tier();
        if (counted.is(status, tier)) {
            return;
        }
        BaseStanding now = new BaseStanding(status, tier);
        if (counted.status() == CustomerStatus.ACTIVE && status == CustomerStatus.LAPSED) {
            look.outcome().signal(lapsed(counted.tier()));
        }
        look.outcome().signal(new Move(look.day(), counted, now, silentDays(counted, now)));
        look.state().retention(look.state().retention().countedAs(now));
    }

    private CustomerStatus status() {
        int last = PurchaseDays.last(look.state().ledger());
        if (last == Days.NEVER) {
            return CustomerStatus.NONE;
        }
        return look.day() < Lapse.dayOf(last, lapsedDays)
                ? CustomerStatus.ACTIVE
                : CustomerStatus.LAPSED;
    }

    private Lapsed lapsed(String tier) {
        PurchaseLedger ledger = look.state().ledger();
        int last = PurchaseDays.last(ledger);
        Relationship before = PurchaseDays.relationship(ledger, last, lapsedDays);
        return new Lapsed(look.day(), tier, before, warning(last));
    }

    private Warning warning(int lastPurchaseDay) {
        Raised standing = look.state().churn().standing();
        if (standing == null) {
            return null;
        }
        int raisedDay = look.policy().calendar().dayOf(standing.at());
        int leadDays = Lapse.leadDays(raisedDay, lastPurchaseDay, look.day());
        return leadDays < 1
                ? null
                : new Warning(new Alert(standing.level(), standing.origin()), leadDays);
    }

    /** The gap that an order ended; 0 if the customer is not back out of a lapse by an order. */
    private int silentDays(BaseStanding from, BaseStanding to) {
        boolean isBack =
                from.status() == CustomerStatus.LAPSED && to.status() == CustomerStatus.ACTIVE;
        int gap = isBack ? PurchaseDays.lastGap(look.state().ledger()) : 0;
        return gap >= lapsedDays ? gap : 0;
    }

    /** The day on which the customer lapses, if nothing is heard. */
    int nextDueDay() {
        BaseStanding counted = look.state().retention().counted();
        return counted.status() == CustomerStatus.ACTIVE
                ? Lapse.dayOf(PurchaseDays.last(look.state().ledger()), lapsedDays)
                : Days.NEVER;
    }
}
