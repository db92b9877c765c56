package dev.clientele.jobs.backtest;

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
                Scorer.all(fitted.models().learned() != null, isChance).stream()
                        .map(judge::figures)
                        .toList(),
                precisions.stream().map(judge::advice).toList(),
                LeadTimes.of(plan, run.spells()),
                AlertCounts.of(run.alerts()));
    }

    private BacktestFacts facts(LiveRun run, int firstOrderDay) {
        boolean isRules = fitted.report().choice().isRules();
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
                isRules ? "rules" : fitted.models().learned() == null ? "models" : "learned",
                String.join(" ", fitted.report().choice().reasons()));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
