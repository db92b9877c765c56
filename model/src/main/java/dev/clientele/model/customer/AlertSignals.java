package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.slice.CivilCalendar;

/** Tells how alerts ended, for the figures of all of them. */
final class AlertSignals {

    private AlertSignals() {}

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
