package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ModelUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final List<FollowedGroup> GROUPS =
            new SimulatedBase(41, 2500).mbgNbd(new MbgNbd(0.9, 4, 1.2, 2));

    private static CalibrationData validated(List<FollowedGroup> groups) {
        return SimulatedBase.data(
                SimulatedBase.after(groups),
                new ObservationWindow(SimulatedBase.WINDOW, groups),
                null);
    }

    @Test
    void choosesWhatBestForetoldTheValidationWindow() {
        CalibrationReport report = Calibration.of(validated(GROUPS));
        assertThat(report.choice().model()).isEqualTo(ModelFit.MBG_NBD);
        assertThat(report.choice().reasons())
                .singleElement()
                .asString()
                .startsWith("Held-out log-likelihood of the validation window: mbg-nbd -");
        ModelFit chosen = report.chosen().orElseThrow();
        assertThat(chosen.validation().customers()).isEqualTo(2500);
        assertThat(chosen.holdout()).isNull();
        assertThat(report.fits()).extracting(ModelFit::name).isEqualTo(ModelFit.NAMES);
    }

    @Test
    void choosesNoDropoutWhereNobodyLeaves() {
        List<FollowedGroup> groups = new SimulatedBase(42, 2500).nbd(0.8, 4);
        CalibrationReport report = Calibration.of(validated(groups));
        assertThat(report.choice().model()).isEqualTo(ModelFit.NBD);
        assertThat(report.choice().passedOver()).hasSize(3);
        assertThat(report.fits().get(0).validation()).isNull();
        ModelFit nbd = report.chosen().orElseThrow();
        double r = nbd.parameters().get(0).value();
        double alpha = nbd.parameters().get(1).value();
        assertThat(nbd.model().expectedPurchases(3, 5, 40, 26))
                .isCloseTo((r + 3) / (alpha + 40) * 26, within(1e-9));
    }

    @Test
    void givesTheSameForAnyOrderOfGroups() {
        List<FollowedGroup> shuffled = new ArrayList<>(GROUPS);
        Collections.reverse(shuffled);
        CalibrationReport report = Calibration.of(validated(GROUPS));
        CalibrationReport ofShuffled = Calibration.of(validated(shuffled));
        assertThat(ofShuffled.choice()).isEqualTo(report.choice());
        for (int i = 0; i < report.fits().size(); i++) {
            assertThat(ofShuffled.fits().get(i).parameters())
                    .isEqualTo(report.fits().get(i).parameters());
        }
    }

    @Test
    void doesNotDependOnTheUnit() {
        CalibrationReport weeks = Calibration.of(validated(GROUPS));
        CalibrationReport days = Calibration.of(inDays(validated(GROUPS)));
        assertThat(days.choice().model()).isEqualTo(weeks.choice().model());
        for (int i = 0; i < weeks.fits().size(); i++) {
            ModelFit inWeeks = weeks.fits().get(i);
            ModelFit inDays = days.fits().get(i);
            assertThat(inDays.logLikelihood())
                    .isNotCloseTo(inWeeks.logLikelihood(), within(1.0))
                    .isCloseTo(inWeeks.logLikelihoodInDays(), within(1e-6));
            for (Parameter parameter : inWeeks.parameters()) {
                double scale = List.of("alpha", "beta").contains(parameter.name()) ? 7 : 1;
                Parameter other = inDays.parameters().get(inWeeks.parameters().indexOf(parameter));
                double expected = scale * parameter.value();
                assertThat(other.value()).isCloseTo(expected, within(1e-5 * expected));
                assertThat(other.standardError())
                        .isCloseTo(scale * parameter.standardError(), within(1e-4 * expected));
            }
        }
    }

    private static CalibrationData inDays(CalibrationData weeks) {
        return new CalibrationData(
                ModelUnit.DAYS,
                weeks.firstDay(),
                weeks.facts(),
                weeks.training().stream().map(CalibrationTest::inDays).toList(),
                new ObservationWindow(
                        7 * weeks.validation().length(),
                        weeks.validation().groups().stream()
                                .map(
                                        group ->
                                                new FollowedGroup(
                                                        inDays(group.before()),
                                                        group.purchases(),
                                                        7 * group.lastPurchase(),
                                                        group.spend()))
                                .toList()),
                null,
                null);
    }

    private static CustomerGroup inDays(CustomerGroup group) {
        return new CustomerGroup(
                group.x(),
                7 * group.recency(),
                7 * group.age(),
                group.meanValue(),
                group.customers());
    }

    @Test
    void givesEveryReasonForRules() {
        HistoryFacts facts = new HistoryFacts(499, 900, 0, 179, 179, "EUR");
        CalibrationReport report =
                Calibration.of(
                        new CalibrationData(
                                ModelUnit.DAYS,
                                false,
                                facts,
                                List.of(new CustomerGroup(1, 9, 100, 20, 499)),
                                null,
                                null,
                                null));
        assertThat(report.choice().isRules()).isTrue();
        assertThat(report.choice().reasons())
                .containsExactly(
                        "The history has 499 customers with orders; a fit needs 500.",
                        "The history spans 179 days; a fit needs 180.",
                        "Nobody ordered on 3 days or more, the most is 2; a fit needs at least one"
                                + " such customer.");
        assertThat(report.fits()).isEmpty();
        assertThat(report.chosen()).isEmpty();
        assertThat(report.frequencies()).isEmpty();
        assertThat(report.value().mean()).isEqualTo(20);
    }

    @Test
    void fitsWhatIsJustEnough() {
        HistoryFacts facts = new HistoryFacts(500, 700, 0, 180, 180, "EUR");
        CalibrationReport report =
                Calibration.of(
                        new CalibrationData(
                                ModelUnit.DAYS,
                                false,
                                facts,
                                List.of(
                                        new CustomerGroup(0, 0, 100, Double.NaN, 399),
                                        new CustomerGroup(1, 30, 120, 20, 100),
                                        new CustomerGroup(2, 9, 180, 20, 1)),
                                null,
                                null,
                                null));
        assertThat(report.choice().isRules()).isFalse();
        assertThat(report.fits()).hasSize(4);
    }

    @Test
    void refusesImpossibleHistories() {
        List<CustomerGroup> groups = new ArrayList<>(SimulatedBase.before(GROUPS));
        groups.add(new CustomerGroup(2, 9, 3, Double.NaN, 1));
        assertThatThrownBy(() -> Calibration.of(SimulatedBase.data(groups, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No customer can have this history: 2 repeats, recency 9.0, age 3.0,"
                                + " counted 1.0.");
    }

    @Test
    void takesTheModelThatSaysMoreWhereNoneIsIdentifiedButCustomersLeave() {
        List<FollowedGroup> groups = new SimulatedBase(43, 2500).alike(0.15, 0.2);
        CalibrationReport report = Calibration.of(validated(groups));
        assertThat(report.fits().subList(0, 3)).noneMatch(ModelFit::identified);
        assertThat(report.choice().model()).isNotIn(ModelFit.NBD, Choice.RULES);
        assertThat(report.choice().reasons().get(0)).contains("dropout is plain");
        assertThat(report.chosen().orElseThrow().validation()).isNotNull();
    }

    @Test
    void knowsSpendOnlyWhereItIsKnown() {
        SimulatedBase base = new SimulatedBase(44, 1500);
        List<FollowedGroup> groups = base.bgNbd(new BgNbd(0.8, 4, 0.8, 2.5));
        CalibrationReport report =
                Calibration.of(
                        SimulatedBase.data(
                                SimulatedBase.before(groups),
                                null,
                                new ObservationWindow(SimulatedBase.WINDOW, groups)));
        HoldoutFigures holdout = report.chosen().orElseThrow().holdout();
        assertThat(holdout.spendIntervals()).isNull();
        assertThat(holdout.topShare().spend()).isNaN();
        assertThat(holdout.topShare().purchases()).isBetween(0.2, 0.9);
    }
}
