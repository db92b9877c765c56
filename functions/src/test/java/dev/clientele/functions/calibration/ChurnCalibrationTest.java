package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.ModelUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Customers who stay the longer the more they spend a day, which no purchase model sees. */
class ChurnCalibrationTest {

    private static final int UNTIL = 400;
    private static final CalibrationData DATA =
            history(1500).withChurn(ModelUnit.WEEKS, UNTIL, 100, 90, 90);
    private static final CalibrationReport REPORT = Calibration.of(DATA);
    private static final ChurnFit FIT = REPORT.churn();

    @Test
    void learnsWhatThePurchaseModelDoesNotSee() {
        assertThat(FIT.scorer()).isEqualTo(ChurnFit.LEARNED);
        assertThat(FIT.reasons().get(0)).startsWith("ROC-AUC of no order in the validation window");
        assertThat(weight(ChurnFeature.AMOUNT).standardised()).isLessThan(-0.2);
        assertThat(FIT.holdout().learned().auc())
                .isGreaterThan(FIT.holdout().models().auc() + 0.01);
        assertThat(FIT.validation().learned().auc()).isGreaterThan(FIT.validation().recencyAuc());
        assertThat(FIT.inUse()).isEqualTo(FIT.learned().chance());
        assertThat(FIT.ofScorer(FIT.holdout())).isEqualTo(FIT.holdout().learned());
    }

    @Test
    void noWeightTurnsItsDirectionAndWhatNobodyHasCountsForNothing() {
        for (ChurnFeature feature : ChurnFeature.values()) {
            assertThat(LearnedChance.isAllowed(feature, weight(feature).raw())).isTrue();
        }
        assertThat(weight(ChurnFeature.INTERACTIONS).raw()).isZero();
        assertThat(weight(ChurnFeature.DETRACTOR).raw()).isZero();
    }

    @Test
    void isTheSameForAnyOrderOfGroups() {
        ChurnData shuffled =
                each(
                        DATA.churn(),
                        window -> {
                            List<ChurnGroup> groups = new ArrayList<>(window.groups());
                            Collections.reverse(groups);
                            return new ChurnWindow(window.days(), groups);
                        });

        assertThat(fit(shuffled)).isEqualTo(FIT);
    }

    @Test
    void doesNotDependOnTheUnit() {
        ChurnFit inDays =
                Calibration.of(history(1500).withChurn(ModelUnit.DAYS, UNTIL, 100, 90, 90)).churn();

        assertThat(inDays.scorer()).isEqualTo(FIT.scorer());
        for (int i = 0; i < FIT.learned().weights().size(); i++) {
            assertThat(inDays.learned().weights().get(i).standardised())
                    .isCloseTo(FIT.learned().weights().get(i).standardised(), within(1e-5));
        }
        assertThat(inDays.holdout().learned().auc())
                .isCloseTo(FIT.holdout().learned().auc(), within(1e-4));
    }

    @Test
    void nothingOfTheHoldoutIsLearnedFrom() {
        ChurnData data = DATA.churn();
        ChurnFit other =
                fit(
                        new ChurnData(
                                data.horizonDays(),
                                data.learning(),
                                data.choosing(),
                                data.beforeChoosing(),
                                turned(data.holdout())));

        assertThat(other.learned()).isEqualTo(FIT.learned());
        assertThat(other.validation()).isEqualTo(FIT.validation());
        assertThat(other.holdout()).isNotEqualTo(FIT.holdout());
    }

    @Test
    void theModelsStayWhereLearningDoesNoBetter() {
        ChurnData data = DATA.churn();
        ChurnFit fit =
                fit(
                        new ChurnData(
                                data.horizonDays(),
                                data.learning(),
                                data.choosing(),
                                turned(data.beforeChoosing()),
                                null));

        assertThat(fit.scorer()).isEqualTo(ChurnFit.MODELS);
        assertThat(fit.inUse()).isNull();
        assertThat(fit.learned()).isEqualTo(FIT.learned());
        assertThat(fit.ofScorer(fit.validation())).isEqualTo(fit.validation().models());
        assertThat(fit.holdout()).isNull();
    }

    @Test
    void oneOutcomeAloneTeachesNothing() {
        ChurnFit fit =
                fit(
                        each(
                                DATA.churn(),
                                window ->
                                        new ChurnWindow(
                                                window.days(),
                                                window.groups().stream()
                                                        .map(it -> silent(it))
                                                        .toList())));

        assertThat(fit.scorer()).isEqualTo(ChurnFit.MODELS);
        assertThat(fit.learned()).isNull();
        assertThat(fit.reasons().get(0))
                .matches(
                        "Nothing could be learned\\. Of 1,500 customers 1,500 had no order in the"
                                + " 90 days to learn from; at least 20 with and 20 without are"
                                + " needed\\.");
        assertThat(fit.holdout().learned()).isNull();
    }

    @Test
    void fewCustomersTeachNothing() {
        ChurnData data = DATA.churn();
        ChurnWindow few =
                new ChurnWindow(
                        data.beforeChoosing().days(),
                        data.beforeChoosing().groups().subList(0, 199));
        ChurnFit fit =
                fit(new ChurnData(data.horizonDays(), data.learning(), data.choosing(), few, null));

        assertThat(fit.scorer()).isEqualTo(ChurnFit.MODELS);
        assertThat(fit.reasons())
                .containsExactly(
                        "Before the validation window nothing could be learned. 199 customers had"
                                + " ordered before the 100 days to learn from; 200 are needed.");
    }

    @Test
    void withoutValidationWindowNothingIsChosen() {
        ChurnData data = DATA.churn();
        ChurnFit fit = fit(new ChurnData(90, data.learning(), null, null, data.holdout()));

        assertThat(fit.scorer()).isEqualTo(ChurnFit.MODELS);
        assertThat(fit.reasons().get(0)).contains("no validation window");
        assertThat(fit.holdout().learned()).isNotNull();
    }

    @Test
    void aWindowIsShortEnoughForWhatIsBefore() {
        assertThat(ChurnData.windowDays(90, 400)).isEqualTo(90);
        assertThat(ChurnData.windowDays(273, 273)).isEqualTo(109);
        assertThat(ChurnData.windowDays(90, 2)).isZero();
    }

    private static FeatureWeight weight(ChurnFeature feature) {
        return FIT.learned().weights().get(feature.ordinal());
    }

    private static ChurnFit fit(ChurnData churn) {
        return ChurnCalibration.of(churn, REPORT.chosen().orElseThrow(), REPORT.unit());
    }

    private static ChurnData each(ChurnData data, UnaryOperator<ChurnWindow> change) {
        return new ChurnData(
                data.horizonDays(),
                change.apply(data.learning()),
                change.apply(data.choosing()),
                change.apply(data.beforeChoosing()),
                change.apply(data.holdout()));
    }

    private static ChurnWindow turned(ChurnWindow window) {
        return new ChurnWindow(
                window.days(),
                window.groups().stream()
                        .map(it -> new ChurnGroup(it.traits(), !it.hasNoOrder(), it.customers()))
                        .toList());
    }

    private static ChurnGroup silent(ChurnGroup group) {
        return new ChurnGroup(group.traits(), true, group.customers());
    }

    /** Each spends an own amount a day, and leaves after a purchase the sooner the less it is. */
    private static OrderHistory history(int customers) {
        SplittableRandom random = new SplittableRandom(11);
        OrderHistory history = new OrderHistory();
        for (int i = 0; i < customers; i++) {
            double amount = 5 + 95 * random.nextDouble();
            double meanGap = 30 + 90 * random.nextDouble();
            double leaving = amount < 40 ? 0.35 : 0.03;
            int day = random.nextInt(200);
            history.add("c" + i, day, amount);
            while (random.nextDouble() > leaving) {
                day += 1 + (int) (-meanGap * Math.log(1 - random.nextDouble()));
                history.add("c" + i, day, amount * (0.8 + 0.4 * random.nextDouble()));
            }
        }
        return history;
    }
}
