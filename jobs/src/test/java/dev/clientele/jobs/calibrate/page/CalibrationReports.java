package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.Choice;
import dev.clientele.functions.calibration.ChurnFigures;
import dev.clientele.functions.calibration.ChurnFit;
import dev.clientele.functions.calibration.FeatureWeight;
import dev.clientele.functions.calibration.FrequencyCount;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.HoldoutFigures.ForecastError;
import dev.clientele.functions.calibration.HoldoutFigures.RepeatRow;
import dev.clientele.functions.calibration.HoldoutFigures.TopShare;
import dev.clientele.functions.calibration.IntervalCoverage;
import dev.clientele.functions.calibration.LearnedFit;
import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.functions.calibration.Parameter;
import dev.clientele.functions.calibration.TimelineFigures;
import dev.clientele.functions.calibration.TimelineFigures.CumulativeWeek;
import dev.clientele.functions.calibration.ValueFit;
import dev.clientele.functions.judge.Decile;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.ModelUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up reports to show. */
final class CalibrationReports {

    /** Text as an enemy would write it. */
    static final String HOSTILE = "</p><script>alert(1)</script>{{parts}}\"'&\u202E\u0001";

    private static final int FIRST_DAY = (int) LocalDate.parse("2025-01-01").toEpochDay();
    private static final int WEEKS = 39;
    private static final GammaGamma VALUE = new GammaGamma(6.248802, 3.744588, 15.447748);

    private CalibrationReports() {}

    /** A model was chosen among three, and a holdout came after. */
    static CalibrationReport usual() {
        return report(
                fits(holdout(WEEKS, intervals())),
                "EUR",
                List.of("Held-out log-likelihood of the validation window: bg-nbd -2395.61."),
                churn(true, churnFigures(273)));
    }

    /** Nothing came after the history, and no intervals were predicted. */
    static CalibrationReport withoutHoldout() {
        return report(
                fits(null),
                "EUR",
                List.of("Held-out log-likelihood of the validation window: bg-nbd -2395.61."),
                churn(false, null));
    }

    /** There was too little history. */
    static CalibrationReport rules() {
        return new CalibrationReport(
                ModelUnit.DAYS,
                false,
                new HistoryFacts(12, 14, null, null, 90, null),
                List.of(),
                new ValueFit(ValueFit.NONE, List.of(), Double.NaN, Double.NaN, 0, List.of(), null),
                new Choice(
                        Choice.RULES,
                        List.of("There are 12 customers; 500 are needed."),
                        List.of()),
                List.of(),
                null);
    }

    /** All texts are attacks. */
    static CalibrationReport hostile() {
        return report(fits(null), HOSTILE, List.of(HOSTILE), null);
    }

    /** Numbers and sentences as long as they can be. */
    static CalibrationReport wide() {
        HoldoutFigures many = holdout(1_040.5, intervals());
        return report(
                fits(many),
                "W".repeat(40),
                List.of("W".repeat(300)),
                churn(true, churnFigures(36_500)));
    }

    private static CalibrationReport report(
            List<ModelFit> fits, String currency, List<String> reasons, ChurnFit churn) {
        return new CalibrationReport(
                ModelUnit.WEEKS,
                false,
                new HistoryFacts(
                        2_357, 4_814, FIRST_DAY, FIRST_DAY + WEEKS * 7, WEEKS * 7, currency),
                fits,
                new ValueFit(
                        ValueFit.GAMMA_GAMMA,
                        List.of(
                                new Parameter("p", 6.248802, 1.189),
                                new Parameter("q", 3.744588, 0.296),
                                new Parameter("v", 15.447748, 2.664)),
                        35.171,
                        -4_055.92324,
                        946,
                        List.of(),
                        VALUE),
                new Choice(
                        ModelFit.BG_NBD,
                        reasons,
                        List.of("pareto-nbd: s is not identified: it ran into its bound (7e-07).")),
                frequencies(),
                timeline(),
                churn);
    }

    private static ChurnFit churn(boolean isLearned, ChurnFigures holdout) {
        List<FeatureWeight> weights = new ArrayList<>();
        for (ChurnFeature feature : ChurnFeature.values()) {
            double size = feature.ordinal() % 3 == 2 ? 0 : 0.31 + feature.ordinal();
            weights.add(
                    new FeatureWeight(
                            feature.code(), feature.direction() * size, feature.direction() * .2));
        }
        return new ChurnFit(
                273,
                isLearned ? ChurnFit.LEARNED : ChurnFit.MODELS,
                List.of(
                        isLearned
                                ? "ROC-AUC of no order in the validation window: learned 0.7566,"
                                        + " models 0.7447."
                                : "Before the validation window nothing could be learned."),
                new LearnedFit(109, 2_357, 1_845, 1.04, weights),
                isLearned
                        ? churnFigures(68)
                        : new ChurnFigures(68, 2_357, null, noOrder(), .7400, Double.NaN),
                holdout);
    }

    private static ChurnFigures churnFigures(int days) {
        NoOrderFigures models = noOrder();
        NoOrderFigures learned =
                new NoOrderFigures(.631, .633, .4945, .1591, .7841, models.deciles());
        return new ChurnFigures(days, 2_357, learned, models, .7714, .7576);
    }

    private static List<ModelFit> fits(HoldoutFigures holdout) {
        BgNbd model = new BgNbd(0.2425929, 4.4135323, 0.7928860, 2.4257524);
        List<Parameter> found =
                List.of(
                        new Parameter("r", 0.2425929, 0.012557),
                        new Parameter("alpha", 4.4135323, 0.378225),
                        new Parameter("a", 0.7928860, 0.185717),
                        new Parameter("b", 2.4257524, 0.705345));
        List<Parameter> adrift =
                List.of(
                        new Parameter("r", 0.5532755, Double.NaN),
                        new Parameter("alpha", 10.5776118, Double.NaN),
                        new Parameter("s", 7e-7, Double.NaN),
                        new Parameter("beta", 1.14632e8, Double.NaN));
        return List.of(
                fit(ModelFit.BG_NBD, found, -9_582.42556, List.of(), model, holdout),
                fit(
                        ModelFit.PARETO_NBD,
                        adrift,
                        -9_594.97393,
                        List.of(
                                "s is not identified: it ran into its bound (7e-07).",
                                "r is not identified: other values do as well as 0.5533."),
                        null,
                        null));
    }

    private static ModelFit fit(
            String name,
            List<Parameter> parameters,
            double logLikelihood,
            List<String> findings,
            BgNbd model,
            HoldoutFigures holdout) {
        return new ModelFit(
                name,
                parameters,
                logLikelihood,
                logLikelihood - 4_781.1,
                2_357,
                412,
                6,
                model == null ? 2 : 6,
                findings,
                model,
                logLikelihood / 4,
                model == null ? null : holdout(13, null),
                holdout);
    }

    private static HoldoutFigures holdout(double length, IntervalCoverage intervals) {
        double[] actual = {.237, .697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359};
        double[] expected = {.225, .523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157};
        long[] customers = {1_411, 439, 214, 100, 62, 38, 29, 64};
        List<RepeatRow> rows = new ArrayList<>();
        for (int repeats = 0; repeats < actual.length; repeats++) {
            rows.add(
                    new RepeatRow(repeats, customers[repeats], actual[repeats], expected[repeats]));
        }
        return new HoldoutFigures(
                length,
                2_357,
                1_882,
                1_653.4,
                2_930.2,
                new ForecastError(.7859, 1.6078),
                new ForecastError(1.0212, 2.2104),
                rows,
                noOrder(),
                new TopShare(.4812, .5127),
                intervals,
                intervals);
    }

    private static NoOrderFigures noOrder() {
        double[] foretold = {.09, .32, .51, .63, .71, .76, .78, .80, .82, .85};
        double[] seen = {.12, .35, .48, .60, .69, .78, .80, .79, .84, .88};
        List<Decile> deciles = new ArrayList<>();
        for (int part = 0; part < foretold.length; part++) {
            deciles.add(new Decile(236, foretold[part], seen[part]));
        }
        return new NoOrderFigures(.627, .633, .5132, .1724, .757, deciles);
    }

    private static IntervalCoverage intervals() {
        return new IntervalCoverage(.8, .873, .861, .021, .118);
    }

    private static List<FrequencyCount> frequencies() {
        long[] actual = {1_411, 439, 214, 100, 62, 38, 29, 64};
        double[] expected = {1_407.3, 452.1, 206.8, 111.2, 64.9, 39.8, 25.3, 49.6};
        List<FrequencyCount> rows = new ArrayList<>();
        for (int repeats = 0; repeats < actual.length; repeats++) {
            rows.add(new FrequencyCount(repeats, actual[repeats], expected[repeats]));
        }
        return rows;
    }

    private static TimelineFigures timeline() {
        List<CumulativeWeek> weeks = new ArrayList<>();
        for (int week = 1; week <= 2 * WEEKS; week++) {
            double expected = 4_400 * (1 - StrictMath.exp(-week * week / (300.0 + 32 * week)));
            long actual = Math.round(expected * (1 + .04 * StrictMath.sin(week / 6.0)));
            weeks.add(new CumulativeWeek(actual, expected));
        }
        return new TimelineFigures(WEEKS, weeks);
    }
}
