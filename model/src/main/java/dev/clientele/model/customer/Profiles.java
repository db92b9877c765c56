package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnScorer;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.churn.LifecycleStage;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.CustomerProfile.InProgramme;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.retention.Lapse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a customer's profile out of the state. */
final class Profiles {

    private Profiles() {}

    /**
     * The profile at the clock.
     *
     * @param value what the customer is worth; null if it is still to be found
     */
    static CustomerProfile of(Customer customer, Programmes programmes, CustomerValue value) {
        CustomerState state = customer.state();
        ProgrammeVersion version = programmes.main().at(state.clock());
        int day = version.policy().calendar().dayOf(state.clock());
        CustomerMetrics metrics = new CustomerMetrics(state, version);
        ChurnSubject subject = version.subject(state, metrics);
        Relationship relationship = relationship(version, subject, day);
        return new CustomerProfile(
                customer.id(),
                state.clock(),
                version.policy().label(),
                state.standing(),
                known(version, metrics, day),
                subject == null ? null : subject.purchases().summaryAt(day),
                value == null ? value(version, state, version.estimate(state, day)) : value,
                version.forecast().label(),
                churn(version, state, subject, relationship, day),
                LifecycleStage.of(relationship, state.churn().level()),
                programmes.others().stream().map(other -> beside(other, state, day)).toList());
    }

    private static InProgramme beside(Programme programme, CustomerState state, int day) {
        ProgrammeVersion version = programme.at(state.clock());
        return new InProgramme(
                version.policy().label(),
                state.membership(programme.name()).standing(),
                known(version, new CustomerMetrics(state, version), day));
    }

    /**
     * What a step found the customer to be worth at the clock; null if it did not. A boundary at
     * the instant of an event comes before the event, which may change it.
     */
    static CustomerValue valueIn(Outcome step, Customer customer) {
        boolean isWithoutEvent = step.accepted() == 0;
        CustomerValue value = null;
        for (Decision decision : step.decisions()) {
            Header header = decision.header();
            if (decision instanceof Decision.ClvUpdate update
                    && (isWithoutEvent || header.cause().type() == Cause.Type.EVENT)
                    && header.decidedAt() == customer.state().clock()
                    && header.customerId().equals(customer.id())) {
                value = update.value();
            }
        }
        return value;
    }

    static CustomerValue value(
            ProgrammeVersion version, CustomerState state, ClvEstimate estimate) {
        long historic = version.historic(state.ledger());
        double clv = version.toUnits(historic) + estimate.predicted();
        CustomerValue.Outlook outlook = outlook(version, estimate);
        return new CustomerValue(
                historic,
                estimate.predicted(),
                clv,
                outlook == null
                        ? null
                        : version.interval(estimate, outlook.expectedOrders(), historic),
                outlook,
                state.costs().byKind());
    }

    private static CustomerValue.Outlook outlook(ProgrammeVersion version, ClvEstimate estimate) {
        PurchaseFacts facts = estimate.facts();
        if (facts == null) {
            return null;
        }
        Forecast forecast = version.forecast();
        int horizon = forecast.horizonDays();
        return new CustomerValue.Outlook(
                forecast.pAlive(facts, estimate.day()),
                forecast.expectedOrders(facts, estimate.day(), horizon),
                estimate.expectedValue(),
                forecast.noOrder(facts, estimate.day(), horizon));
    }

    private static Map<MetricReference, MetricValue> known(
            ProgrammeVersion version, CustomerMetrics metrics, int day) {
        Map<MetricReference, MetricValue> known = new LinkedHashMap<>();
        for (MetricReference reference : version.policy().metrics()) {
            MetricValue value = metrics.value(reference, day);
            if (value != null) {
                known.put(reference, value);
            }
        }
        return known;
    }

    private static Relationship relationship(
            ProgrammeVersion version, ChurnSubject subject, int day) {
        return subject == null
                ? Relationship.PROSPECT
                : subject.relationshipAt(day, Lapse.days(version.churnRule()));
    }

    private static CustomerProfile.Churn churn(
            ProgrammeVersion version,
            CustomerState state,
            ChurnSubject subject,
            Relationship relationship,
            int day) {
        ChurnScorer scorer = version.churn();
        if (scorer == null || subject == null) {
            return null;
        }
        double score = scorer.score(subject, day);
        return new CustomerProfile.Churn(score, state.churn().level(), relationship);
    }
}
