package dev.clientele.jobs.backtest;

import dev.clientele.functions.calibration.Choice;
import dev.clientele.functions.calibration.ChurnFit;
import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.calibrate.HistoryFit;
import dev.clientele.jobs.calibrate.HistoryFit.Fitted;
import dev.clientele.model.churn.ChurnRule.SignalPoints;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.TierPolicy;
import java.time.LocalDate;
import java.util.List;

/** Makes a report of what the engine did and what came. */
final class Judging {

    private final BacktestPlan plan;
    private final Fitted fitted;
    private final TierPolicy policy;

    Judging(BacktestPlan plan, Fitted fitted, Programme programme) {
        this.plan = plan;
        this.fitted = fitted;
        this.policy = programme.at(plan.start()).policy();
    }

    /**
     * Judges.
     *
     * @throws IllegalArgumentException if there is no customer to judge
     */
    BacktestReport report(LiveRun run, List<Double> precisions, HistoryFit history) {
        if (run.customers().isEmpty()) {
            throw new IllegalArgumentException(
                    "no customer has a purchase day up to "
                            + date(plan.until().day())
                            + ": all orders before it were returned, or their customers erased");
        }
        ScorerJudge judge = new ScorerJudge(run.customers());
        boolean isChance = policy.terms().churn().signals().equals(SignalPoints.NONE);
        return new BacktestReport(
                facts(run, history.firstOrderDay()),
                Scorer.all(fitted.learned() != null, isChance).stream()
                        .map(judge::figures)
                        .toList(),
                precisions.stream().map(judge::advice).toList(),
                LeadTimes.of(plan, run.spells()),
                AlertCounts.of(run.alerts(), plan.lapseDays()));
    }

    private BacktestFacts facts(LiveRun run, int firstOrderDay) {
        return new BacktestFacts(
                date(firstOrderDay),
                date(plan.until().day()),
                date(plan.holdout().day()),
                date(plan.history().day()),
                policy.terms().timeZone(),
                plan.horizonDays(),
                plan.lapseDays(),
                run.customers().size(),
                run.customers().stream().filter(it -> !it.hasOrdered()).count(),
                fitted.models().version(),
                fitted.report().choice().model(),
                scorer(),
                String.join(" ", reasons()));
    }

    private String scorer() {
        if (fitted.report().choice().isRules()) {
            return Choice.RULES;
        }
        return fitted.models().learned() == null ? ChurnFit.MODELS : ChurnFit.LEARNED;
    }

    private List<String> reasons() {
        ChurnFit churn = fitted.report().churn();
        return churn == null ? fitted.report().choice().reasons() : churn.reasons();
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
