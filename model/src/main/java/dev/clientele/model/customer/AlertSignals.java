package dev.clientele.model.customer;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.retention.Lapse;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.slice.CivilCalendar;
import java.util.List;

/** Tells how alerts ended, for the figures of all of them. */
final class AlertSignals {

    private AlertSignals() {}

    /** Of whom and why an alert is raised. */
    static AlertOrigin origin(Look look, List<ChurnReason> reasons) {
        int lapsedDays = Lapse.days(look.version().churnRule());
        return new AlertOrigin(
                look.standing().tier(),
                reasons.isEmpty() ? null : reasons.get(0).code(),
                PurchaseDays.relationship(look.state().ledger(), look.day(), lapsedDays));
    }

    /** Tells of each alert that has just been judged. */
    static void tell(Look look, Judgement judgement, Long orderTime) {
        for (Raised raised : judgement.lost()) {
            look.outcome().signal(new Judged(look.day(), alert(raised), true, 0));
        }
        for (Raised raised : judgement.recovered()) {
            CivilCalendar calendar = look.policy().calendar();
            int days = calendar.dayOf(orderTime) - calendar.dayOf(raised.at());
            look.outcome().signal(new Judged(look.day(), alert(raised), false, days));
        }
    }

    private static Alert alert(Raised raised) {
        return new Alert(raised.level(), raised.origin());
    }
}
