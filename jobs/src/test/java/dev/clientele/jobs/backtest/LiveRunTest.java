package dev.clientele.jobs.backtest;

import static dev.clientele.jobs.backtest.Runs.PLAN;
import static dev.clientele.jobs.backtest.Runs.day;
import static dev.clientele.jobs.backtest.Runs.erased;
import static dev.clientele.jobs.backtest.Runs.order;
import static dev.clientele.jobs.backtest.Runs.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.jobs.backtest.RaisedAlert.Fate;
import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.PurchaseSummary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known when, and what came, of customers written by hand. */
class LiveRunTest {

    @TempDir private Path folder;

    @Test
    void theHoldoutBeginsAfterTheLastDayOfTheFitAndHasTheHorizonsDays() throws Exception {
        LiveRun run =
                run(
                        order("after", "2024-03-01", 5),
                        order("before", "2024-03-01", 5),
                        order("first", "2024-03-01", 5),
                        order("last", "2024-03-01", 5),
                        order("before", "2024-06-30", 5),
                        order("first", "2024-07-01", 5),
                        order("new", "2024-07-01", 5),
                        order("last", "2024-09-28", 5),
                        order("after", "2024-09-29", 5));

        assertThat(run.customers())
                .extracting(JudgedCustomer::id, JudgedCustomer::hasOrdered)
                .containsExactly(
                        tuple("after", false),
                        tuple("before", false),
                        tuple("first", true),
                        tuple("last", true));
        assertThat(run.customers())
                .extracting(customer -> customer.traits().silenceDays())
                .containsExactly(121, 0, 121, 121);
    }

    @Test
    void whatArrivesLateIsNotKnownBeforeThough() throws Exception {
        LiveRun run =
                run(
                        order("late", "2024-03-01", 5),
                        order("late", "2024-07-10", 5),
                        order("late", "2024-06-20", 5),
                        order("unknown", "2024-07-10", 5),
                        order("unknown", "2024-06-20", 5));

        assertThat(run.customers()).hasSize(1);
        assertThat(run.customers().get(0).traits().x()).isZero();
        assertThat(run.customers().get(0).hasOrdered()).isTrue();
    }

    @Test
    void anOrderThatWasReturnedWithinTheHoldoutIsNone() throws Exception {
        LiveRun run =
                run(
                        order("inside", "2024-03-01", 5),
                        order("later", "2024-03-01", 5),
                        order("inside", "2024-07-10", 5),
                        order("later", "2024-07-10", 5),
                        returned("inside", "2024-07-10", "2024-09-28"),
                        returned("later", "2024-07-10", "2024-09-29"));

        assertThat(run.customers())
                .extracting(JudgedCustomer::id, JudgedCustomer::hasOrdered)
                .containsExactly(tuple("inside", false), tuple("later", true));
    }

    @Test
    void whoeverIsErasedInTheEndLeavesNothing() throws Exception {
        LiveRun run =
                run(
                        order("kept", "2024-01-01", 5),
                        order("erased", "2024-01-01", 5),
                        erased("erased", "2024-12-01"));

        assertThat(run.customers()).extracting(JudgedCustomer::id).containsExactly("kept");
        assertThat(run.alerts())
                .extracting(alert -> alert.raised().header().customerId())
                .containsOnly("kept");
        assertThat(run.spells()).isEmpty(); // it would have been a lapse before the end of the fit
    }

    @Test
    void scoresAreThoseOfTheModelsOnTheLastDayOfTheFit() throws Exception {
        JudgedCustomer customer =
                run(order("a", "2024-03-01", 5), order("a", "2024-04-01", 5)).customers().get(0);

        double chance = Runs.models(null).noOrder(new PurchaseSummary(1, 31, 121), 90);
        assertThat(customer.models()).isCloseTo(100 * chance, within(1e-12));
        assertThat(customer.churnScore()).isCloseTo(customer.models(), within(1e-9));
        assertThat(customer.learned()).isNaN();
    }

    @Test
    void theLearnedScoreIsInUseWhereThereIsOne() throws Exception {
        double[] weights = new double[ChurnFeature.values().length];
        weights[ChurnFeature.SILENCE.ordinal()] = 0.01;
        LearnedChance learned = new LearnedChance(0.5, weights);

        JudgedCustomer customer =
                Runs.over(folder, learned, order("a", "2024-03-01", 5)).customers().get(0);

        assertThat(customer.learned()).isEqualTo(100 * LearnedChance.chance(0.5 + 1.21));
        assertThat(customer.churnScore()).isCloseTo(customer.learned(), within(1e-9));
        assertThat(customer.models()).isNotEqualTo(customer.learned());
    }

    @Test
    void alertsAreJudgedOnceTheirHorizonIsOver() throws Exception {
        LiveRun run =
                run(
                        order("lost", "2024-01-01", 5),
                        order("recovered", "2024-01-01", 5),
                        order("recovered", "2024-09-28", 5));

        assertThat(run.alerts())
                .extracting(
                        alert -> alert.raised().header().customerId(),
                        alert -> alert.raised().receipt().day(),
                        RaisedAlert::fate)
                .containsExactlyInAnyOrder(
                        tuple("lost", day("2024-06-30"), Fate.LOST),
                        tuple("recovered", day("2024-06-30"), Fate.RECOVERED));
    }

    @Test
    void anAlertWhoseHorizonEndsAfterTheHistoryIsOpenThoughAnOrderCame() throws Exception {
        LiveRun run =
                run(
                        order("a", "2024-06-25", 5),
                        order("a", "2024-06-30", 5),
                        order("a", "2024-12-30", 5),
                        order("b", "2024-12-31", 5));

        RaisedAlert alert = run.alerts().get(0);
        assertThat(alert.raised().receipt().day()).isGreaterThan(PLAN.history().day() - 90);
        assertThat(alert.fate()).isEqualTo(Fate.OPEN);
    }

    @Test
    void dailyScoresRiseInSilenceAndFallWithAPurchase() throws Exception {
        List<Spell> spells =
                run(
                                order("a", "2024-06-01", 5),
                                order("a", "2024-06-20", 5),
                                order("a", "2024-07-20", 5))
                        .spells();

        Spell first = spells.get(0);
        assertThat(first.from()).isEqualTo(PLAN.firstDay());
        assertThat(first.start()).isEqualTo(day("2024-06-20"));
        assertThat(first.highest()).hasSize(19).isSorted();
        double chance = Runs.models(null).noOrder(new PurchaseSummary(1, 19, 30), 90);
        assertThat(first.highest()[0]).isEqualTo((short) Math.floor(100 * (100 * chance)));
        Spell second = spells.get(1);
        assertThat(second.highest()).hasSize(60).isSorted();
        assertThat(second.highest()[0]).isLessThan(first.highest()[18]);
        assertThat(second.hasLapsed()).isTrue();
        assertThat(first.hasLapsed()).isFalse();
    }

    private LiveRun run(String... events) throws Exception {
        return Runs.over(folder, null, events);
    }
}
