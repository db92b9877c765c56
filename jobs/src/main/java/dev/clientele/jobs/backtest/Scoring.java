package dev.clientele.jobs.backtest;

import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.customer.ProgrammeVersion;

/**
 * Scores customers by what is known of them.
 *
 * @param programme with the models in force from the end of the fit
 * @param forecast the models
 * @param learned what was learned, in use or not; null if nothing was
 * @param plan where the history is cut
 */
record Scoring(Programme programme, Forecast forecast, LearnedChance learned, BacktestPlan plan) {

    private static final double PERCENT = 100;

    /** The version in force at the end of a day. */
    ProgrammeVersion versionOn(int day) {
        return programme.at(plan.calendar().startOf(day + 1) - 1);
    }

    /** The customer as known now, on the last day of the fit; null without purchase day. */
    JudgedCustomer look(Customer customer) {
        ProgrammeVersion version = programme.at(plan.start());
        ChurnSubject subject = version.subject(customer.state());
        if (subject == null) {
            return null;
        }
        int day = plan.until().day();
        ChurnTraits traits = subject.traitsAt(day);
        double chance = forecast.noOrder(subject.purchases(), day, plan.horizonDays());
        return new JudgedCustomer(
                customer.id(),
                PERCENT * chance,
                learned == null ? Double.NaN : PERCENT * learned.noOrder(traits, chance),
                version.churn().score(subject, day),
                traits,
                false);
    }
}
