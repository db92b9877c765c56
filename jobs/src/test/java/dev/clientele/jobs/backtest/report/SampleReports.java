package dev.clientele.jobs.backtest.report;

import dev.clientele.jobs.backtest.report.LeadTime.ByScore;
import dev.clientele.jobs.backtest.report.LeadTime.Customers;
import dev.clientele.jobs.backtest.report.LeadTime.Match;
import dev.clientele.jobs.backtest.report.LeadTime.Warnings;
import dev.clientele.jobs.backtest.report.ScorerFigures.CurvePoint;
import dev.clientele.jobs.backtest.report.ScorerFigures.Decile;
import dev.clientele.model.retention.AlertGroup.By;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Made-up reports for tests of what shows them. The figures look real, but nobody measured them.
 */
public final class SampleReports {

    private SampleReports() {}

    /** A report in which nothing is missing. */
    public static BacktestReport full() {
        return new BacktestReport(facts(), scorers(), advice(), leadTimes(), alerts());
    }

    /** A report of a history too short for a fit, lapses, alerts or a ranking. */
    public static BacktestReport empty() {
        BacktestFacts facts =
                new BacktestFacts(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 1, 20),
                        LocalDate.of(2025, 2, 3),
                        LocalDate.of(2025, 2, 3),
                        ZoneId.of("UTC"),
                        14,
                        182,
                        3,
                        3,
                        "2025-01-21-00000000",
                        "rules",
                        "rules",
                        "too little history to fit a model");
        ScorerFigures scorer =
                new ScorerFigures(
                        "churn_score",
                        "score in use",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        List.of(),
                        List.of());
        ThresholdAdvice advice =
                new ThresholdAdvice(
                        0.9, Double.NaN, Double.NaN, Double.NaN, 0, "too few customers to say");
        return new BacktestReport(
                facts,
                List.of(scorer),
                List.of(advice),
                List.of(),
                List.of(new AlertFigures(By.ALL, "all", 0, 0, 0, 0)));
    }

    private static BacktestFacts facts() {
        return new BacktestFacts(
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 9, 30),
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 6, 30),
                ZoneId.of("Europe/London"),
                273,
                182,
                2_000,
                1_400,
                "2024-10-01-0badcafe",
                "BG/NBD",
                "learned",
                "its ROC-AUC in the last quarter of what was learned from was .771, that of the"
                        + " models .752");
    }

    private static List<ScorerFigures> scorers() {
        return List.of(
                scorer("churn_score", "score in use", 0.782, true),
                scorer("learned", "learned", 0.782, true),
                scorer("models", "models", 0.757, true),
                scorer("recency_days", "days since the last purchase", 0.771, false),
                scorer("repeats", "few purchases", 0.758, false),
                scorer("silent-90-days", "silent for 90 days", 0.641, false),
                scorer("silent-120-days", "silent for 120 days", 0.662, false));
    }

    private static ScorerFigures scorer(String name, String label, double auc, boolean isChance) {
        List<Decile> deciles = new ArrayList<>();
        List<CurvePoint> curve = new ArrayList<>();
        for (int part = 0; part < 10; part++) {
            double predicted = 0.34 + 0.06 * part;
            double observed = Math.min(1, 0.7 + (auc - 0.5) * (part - 4.5) / 4.5);
            deciles.add(new Decile(200, isChance ? predicted : Double.NaN, observed));
            double precision = Math.min(1, 0.7 + (auc - 0.5) * (9 - part) / 9);
            long alerted = 200L * (part + 1);
            double recall = Math.min(1, alerted * precision / 1_400);
            curve.add(new CurvePoint(95 - 9.0 * part, precision, recall, alerted));
        }
        return new ScorerFigures(
                name,
                label,
                auc,
                0.782 - auc,
                auc == 0.782 ? 0 : 0.009,
                isChance ? 0.51 : Double.NaN,
                isChance ? 0.171 : Double.NaN,
                deciles,
                curve);
    }

    private static List<ThresholdAdvice> advice() {
        return List.of(
                new ThresholdAdvice(0.8, 61.25, 0.817, 0.79, 1_354, null),
                new ThresholdAdvice(0.9, 84.5, 0.915, 0.42, 643, null),
                new ThresholdAdvice(
                        0.99,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0,
                        "the most certain 30 customers had .967 at most"));
    }

    private static List<LeadTime> leadTimes() {
        return List.of(
                leadTime(Customers.ALL, 90, new Warnings(1_310, 1_050, 910, 700, 1, 92)),
                leadTime(Customers.ALL, 120, new Warnings(1_205, 1_050, 850, 690, 1, 62)),
                leadTime(Customers.REPEAT, 90, new Warnings(620, 410, 400, 250, 1, 92)),
                leadTime(Customers.REPEAT, 120, new Warnings(540, 410, 330, 240, 1, 62)));
    }

    private static LeadTime leadTime(Customers customers, int days, Warnings rule) {
        return new LeadTime(
                customers,
                days,
                1_700,
                rule.found(),
                rule,
                List.of(
                        new ByScore(
                                Match.SAME_RECALL,
                                52.4,
                                new Warnings(rule.alerts() + 90, rule.found(), 950, 690, 1, 104)),
                        new ByScore(
                                Match.SAME_ALERTS,
                                58.1,
                                new Warnings(
                                        rule.alerts(),
                                        rule.found() - 20,
                                        900,
                                        710,
                                        (rule.found() - 20.0) / rule.found(),
                                        97))));
    }

    private static List<AlertFigures> alerts() {
        return List.of(
                new AlertFigures(By.ALL, "all", 640, 410, 140, 90),
                new AlertFigures(By.LEVEL, "watch", 320, 170, 100, 50),
                new AlertFigures(By.LEVEL, "high", 200, 140, 30, 30),
                new AlertFigures(By.LEVEL, "critical", 120, 100, 10, 10),
                new AlertFigures(By.TIER, "customer", 640, 410, 140, 90),
                new AlertFigures(By.REASON, "overdue", 400, 250, 90, 60),
                new AlertFigures(By.REASON, "no-second-order", 240, 160, 50, 30),
                new AlertFigures(By.RELATIONSHIP, "one-time", 300, 210, 50, 40),
                new AlertFigures(By.RELATIONSHIP, "repeat", 340, 200, 90, 50));
    }
}
