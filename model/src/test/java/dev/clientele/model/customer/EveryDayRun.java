package dev.clientele.model.customer;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.slice.Days;

/**
 * The slow and simple way: instead of trusting the instants that the engine works out, everything
 * is looked at at every event, on every day boundary and at the start of every version that matters
 * to the customer: models do to one whose value was told.
 */
final class EveryDayRun extends EngineRun {

    EveryDayRun(Programme programme) {
        super(programme);
    }

    static EveryDayRun of(Scenario scenario) {
        EveryDayRun run = new EveryDayRun(scenario.programme());
        run.tellAll(scenario);
        return run;
    }

    @Override
    void tell(CustomerEvent event) {
        if (isTaken(event)) {
            advance(event.time());
            state().dueDays(DueDays.ofValue(state().dueDays().value()));
        }
        super.tell(event);
    }

    /** Time does not go on for an event that is not taken. */
    private boolean isTaken(CustomerEvent event) {
        if (state().isErased()) {
            return false;
        }
        Fingerprint fingerprint = Fingerprint.of(event.eventId());
        long instant = Math.max(state().clock(), event.time());
        return !state().recentEvents().isDuplicate(fingerprint, instant, customer.archive())
                && Admission.check(customer, event, Programmes.only(programme)).isAdmitted();
    }

    @Override
    void settle(long asOf) {
        advance(asOf);
        super.settle(asOf);
    }

    @Override
    void advance(long until) {
        if (state().clock() == CustomerState.NO_CLOCK) {
            return;
        }
        CivilCalendar calendar = programme.at(0).policy().calendar();
        while (true) {
            long clock = state().clock();
            long next = calendar.startOf(calendar.dayOf(clock) + 1);
            next = Math.min(next, programme.nextStart(state()));
            if (next > until) {
                return;
            }
            state().dueAt(next);
            boolean isValued = state().clvSent() != null;
            state().dueDays(DueDays.ofValue(isValued ? calendar.dayOf(next) : Days.NEVER));
            engine.advance(customer, next, outcome);
        }
    }
}
