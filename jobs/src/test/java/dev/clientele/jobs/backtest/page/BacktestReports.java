package dev.clientele.jobs.backtest.page;

import dev.clientele.functions.judge.AucDifference;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.functions.judge.PrecisionRecallCurve;
import dev.clientele.functions.judge.Ranking;
import dev.clientele.functions.judge.ScoredCustomers;
import dev.clientele.functions.judge.ThresholdChoice;
import dev.clientele.functions.judge.Thresholds;
import dev.clientele.jobs.backtest.report.AlertFigures;
import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.ByScore;
import dev.clientele.jobs.backtest.report.LeadTime.Customers;
import dev.clientele.jobs.backtest.report.LeadTime.Match;
import dev.clientele.jobs.backtest.report.LeadTime.Warnings;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.backtest.report.ScorerFigures.CurvePoint;
import dev.clientele.jobs.backtest.report.ScorerFigures.Decile;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import dev.clientele.model.retention.AlertGroup.By;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Reports on made-up customers whose curves look as real ones do. */
final class BacktestReports {

    /** Text as an enemy would write it. */
    static final String HOSTILE = "</p><script>alert(1)</script>{{parts}}\"'&\u202E\u0001";

    private static final int CUSTOMERS = 2_000;
    private static final int COLUMNS = 100;

    private BacktestReports() {}

    private record Person(double chance, int silence, int repeats, boolean isSilent) {

        ScoredCustomers scored(double score) {
            return new ScoredCustomers(score, isSilent, 1);
        }
    }

    /** All sections have something to show. */
    static BacktestReport usual() {
        return new BacktestReport(
                facts(
                        "learned",
                        "its ROC-AUC in the last quarter was .771, that of the models .752"),
                scorers(people()),
                advice(people()),
                List.of(
                        leadTime(Customers.ALL, 90, 92, 104),
                        leadTime(Customers.ALL, 120, 62, 71),
                        leadTime(Customers.REPEAT, 90, 92, 92.5),
                        leadTime(Customers.REPEAT, 120, 62, 57)),
                alerts("gold"));
    }

    /** The score is hardly better than the only rule. */
    static BacktestReport asGoodAsItsRule() {
        return againstARule(0.004, 0.006);
    }

    /** The only rule is better than the score. */
    static BacktestReport worseThanItsRule() {
        return againstARule(-0.02, 0.006);
    }

    private static BacktestReport againstARule(double behind, double margin) {
        BacktestReport usual = usual();
        ScorerFigures score = usual.scorers().get(0);
        ScorerFigures rule =
                new ScorerFigures(
                        "repeats",
                        "few repeat purchases",
                        score.auc() - behind,
                        behind,
                        margin,
                        Double.NaN,
                        Double.NaN,
                        List.of(),
                        List.of());
        return new BacktestReport(
                usual.facts(),
                List.of(score, rule),
                List.of(
                        new ThresholdAdvice(
                                0.9, Double.NaN, Double.NaN, Double.NaN, 0, "It is a coin.")),
                usual.leadTimes(),
                usual.alerts());
    }

    /** What finds few, and what nothing came of. */
    static BacktestReport scant() {
        BacktestReport usual = usual();
        return new BacktestReport(
                usual.facts(),
                usual.scorers(),
                List.of(new ThresholdAdvice(0.9, 99.1, 0.95, 0.02, 32, null)),
                List.of(
                        leadTime(Customers.ALL, 90, 92, 85),
                        new LeadTime(
                                Customers.REPEAT,
                                90,
                                1_700,
                                1_050,
                                new Warnings(0, 0, 0, 0, 0, Double.NaN),
                                List.of())),
                List.of(new AlertFigures(By.ALL, "all", 12, 0, 0, 12)));
    }

    /** All texts are attacks. */
    static BacktestReport hostile() {
        return new BacktestReport(
                facts(HOSTILE, HOSTILE),
                scorers(people()),
                List.of(new ThresholdAdvice(0.9, Double.NaN, Double.NaN, Double.NaN, 0, HOSTILE)),
                List.of(),
                alerts(HOSTILE));
    }

    /** Words and numbers as long as they can be. */
    static BacktestReport wide() {
        BacktestReport usual = usual();
        return new BacktestReport(
                facts("W".repeat(40), "W".repeat(300)),
                usual.scorers(),
                List.of(
                        new ThresholdAdvice(0.9, 99.99, 0.999, 0.999, 1_999_999_999, null),
                        new ThresholdAdvice(
                                0.99, Double.NaN, Double.NaN, Double.NaN, 0, "W".repeat(300))),
                usual.leadTimes(),
                alerts("W".repeat(60)));
    }

    private static BacktestFacts facts(String scorer, String why) {
        return new BacktestFacts(
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 9, 30),
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 6, 30),
                ZoneId.of("Europe/London"),
                273,
                182,
                CUSTOMERS,
                people().stream().filter(Person::isSilent).count(),
                "2024-10-01-0badcafe",
                "BG/NBD",
                scorer,
                why);
    }

    private static List<Person> people() {
        Random random = new Random(7);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            double lively = random.nextGaussian();
            int repeats = (int) Math.max(0, Math.round(1.5 * (lively + random.nextGaussian() / 2)));
            int silence = (int) (170 - 40 * lively + 45 * random.nextGaussian());
            double odds = 1.9 - 0.9 * repeats + 0.014 * (silence - 150);
            double chance = 1 / (1 + Math.exp(-odds));
            boolean isSilent = random.nextDouble() < 0.03 + 0.95 * chance;
            people.add(new Person(chance, Math.max(0, silence), repeats, isSilent));
        }
        return people;
    }

    private static List<ScorerFigures> scorers(List<Person> people) {
        return List.of(
                chance("churn_score", "score in use", people, Person::chance),
                chance("learned", "learned", people, Person::chance),
                chance("models", "models", people, BacktestReports::byRepeats),
                rule("recency_days", "days since the last purchase", people, Person::silence),
                rule("repeats", "few repeat purchases", people, it -> -it.repeats()),
                silent(people, 60),
                silent(people, 90),
                silent(people, 120),
                silent(people, 180));
    }

    private static double byRepeats(Person person) {
        return 0.05 + 0.8 / (1 + person.repeats()) + Math.min(400, person.silence()) / 4_000.0;
    }

    private static ScorerFigures chance(
            String name, String label, List<Person> people, ToDoubleFunction<Person> chance) {
        Ranking ranking = ranking(people, chance);
        NoOrderFigures figures = NoOrderFigures.of(ranking);
        return new ScorerFigures(
                name,
                label,
                figures.auc(),
                behind(people, chance).difference(),
                behind(people, chance).margin(),
                figures.logLoss(),
                figures.brier(),
                deciles(ranking, true),
                curve(ranking));
    }

    private static ScorerFigures silent(List<Person> people, int days) {
        return rule(
                "silent-" + days + "-days",
                "silent for " + days + " days",
                people,
                it -> it.silence() >= days ? 1 : 0);
    }

    private static ScorerFigures rule(
            String name, String label, List<Person> people, ToDoubleFunction<Person> score) {
        Ranking ranking = ranking(people, score);
        return new ScorerFigures(
                name,
                label,
                ranking.auc(),
                behind(people, score).difference(),
                behind(people, score).margin(),
                Double.NaN,
                Double.NaN,
                deciles(ranking, false),
                curve(ranking));
    }

    private static AucDifference behind(List<Person> people, ToDoubleFunction<Person> score) {
        boolean[] isSilent = new boolean[people.size()];
        for (int i = 0; i < isSilent.length; i++) {
            isSilent[i] = people.get(i).isSilent();
        }
        return AucDifference.of(
                people.stream().mapToDouble(Person::chance).toArray(),
                people.stream().mapToDouble(score).toArray(),
                isSilent);
    }

    private static Ranking ranking(List<Person> people, ToDoubleFunction<Person> score) {
        return Ranking.of(people.stream().map(it -> it.scored(score.applyAsDouble(it))).toList());
    }

    private static List<Decile> deciles(Ranking ranking, boolean isChance) {
        return ranking.deciles().stream()
                .map(
                        it ->
                                new Decile(
                                        it.customers(),
                                        isChance ? it.meanPredicted() : Double.NaN,
                                        it.observed()))
                .toList();
    }

    private static List<CurvePoint> curve(Ranking ranking) {
        return PrecisionRecallCurve.of(ranking).thinned(COLUMNS).points().stream()
                .map(
                        it ->
                                new CurvePoint(
                                        it.threshold(), it.precision(), it.recall(), it.alerted()))
                .toList();
    }

    private static List<ThresholdAdvice> advice(List<Person> people) {
        Ranking ranking = ranking(people, it -> Math.floor(10_000 * it.chance()) / 100);
        List<ThresholdAdvice> advice = new ArrayList<>();
        for (double wanted : new double[] {0.6, 0.8, 0.85, 0.9, 0.99}) {
            ThresholdChoice choice = Thresholds.forPrecision(ranking, wanted);
            advice.add(
                    choice.isReached()
                            ? new ThresholdAdvice(
                                    wanted,
                                    choice.figures().threshold(),
                                    choice.figures().precision(),
                                    choice.figures().recall(),
                                    choice.figures().alerted(),
                                    null)
                            : new ThresholdAdvice(
                                    wanted,
                                    Double.NaN,
                                    Double.NaN,
                                    Double.NaN,
                                    0,
                                    choice.reason()));
        }
        return advice;
    }

    private static LeadTime leadTime(
            Customers customers, int days, double ruleLead, double scoreLead) {
        Warnings rule = new Warnings(1_205, 1_050, 850, 690, 1, ruleLead);
        return new LeadTime(
                customers,
                days,
                customers == Customers.ALL ? 1_700 : 1_650,
                rule.found(),
                rule,
                List.of(
                        new ByScore(
                                Match.SAME_RECALL,
                                52.4,
                                new Warnings(1_290, 1_050, 950, 690, 1, scoreLead)),
                        new ByScore(
                                Match.SAME_ALERTS,
                                58.1,
                                new Warnings(1_205, 1_030, 900, 710, 0.981, scoreLead - 7))));
    }

    private static List<AlertFigures> alerts(String tier) {
        return List.of(
                new AlertFigures(By.ALL, "all", 640, 410, 140, 90),
                new AlertFigures(By.LEVEL, "watch", 320, 170, 100, 50),
                new AlertFigures(By.LEVEL, "high", 200, 140, 30, 30),
                new AlertFigures(By.LEVEL, "critical", 120, 100, 10, 10),
                new AlertFigures(By.TIER, "member", 500, 340, 90, 70),
                new AlertFigures(By.TIER, "silver", 120, 66, 36, 18),
                new AlertFigures(By.TIER, tier, 20, 4, 14, 2),
                new AlertFigures(By.REASON, "overdue", 280, 180, 60, 40),
                new AlertFigures(By.REASON, "no-second-order", 240, 160, 50, 30),
                new AlertFigures(By.REASON, "frequency-halved", 120, 70, 30, 20),
                new AlertFigures(By.RELATIONSHIP, "one-time", 300, 210, 50, 40),
                new AlertFigures(By.RELATIONSHIP, "repeat", 340, 200, 90, 50));
    }
}
