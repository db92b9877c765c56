package dev.clientele.model.customer;

import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.tier.Moment;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.TierStanding;

/**
 * One look at a customer at the clock: who, when, why, under which rules.
 *
 * @param customer who
 * @param programme what the programme is called in the customer's state
 * @param version the rules in force
 * @param metrics the customer's metrics under them
 * @param moment the customer's clock
 * @param cause why
 * @param outcome takes what is decided
 */
record Look(
        Customer customer,
        String programme,
        ProgrammeVersion version,
        CustomerMetrics metrics,
        Moment moment,
        Cause cause,
        Outcome outcome) {

    static Look at(Customer customer, Programme programme, Cause cause, Outcome outcome) {
        long clock = customer.state().clock();
        ProgrammeVersion version = programme.at(clock);
        Moment moment = new Moment(clock, version.policy().calendar().dayOf(clock));
        CustomerMetrics metrics = new CustomerMetrics(customer.state(), version);
        return new Look(customer, programme.name(), version, metrics, moment, cause, outcome);
    }

    CustomerState state() {
        return customer.state();
    }

    TierPolicy policy() {
        return version.policy();
    }

    boolean isOfMainProgramme() {
        return programme.equals(Programmes.MAIN);
    }

    TierStanding standing() {
        return customer.state().membership(programme).standing();
    }

    /** Remembers where the customer stands, and that it was decided by this version. */
    void decided(TierStanding standing) {
        customer.state().membership(programme, new Membership(version.number(), standing));
    }

    int day() {
        return moment.day();
    }

    void decide(Decision decision) {
        outcome.decide(decision);
    }

    /** The header of the next decision of a topic. */
    Header header(DecisionTopic topic) {
        return new Header(
                customer.id(),
                state().nextSequence(topic),
                moment.instant(),
                version.policy().label(),
                cause);
    }
}
