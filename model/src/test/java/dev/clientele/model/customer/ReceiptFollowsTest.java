package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.NPS;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.metric.Metric.TENURE_DAYS;
import static dev.clientele.model.tier.Conditions.all;
import static dev.clientele.model.tier.Conditions.any;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.Conditions.not;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Loss;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.receipt.ChurnRecomputation;
import dev.clientele.model.receipt.Recomputation;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.PolicyBuilder;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision follows from its receipt, and one that was altered does not. */
class ReceiptFollowsTest {

    private static final ChurnRule CHURN =
            new ChurnRule(90, 60, 75, 90, 50, 14, new ChurnRule.SignalPoints(15, 10, 5, 10));
    private static final MetricReference SPENT = MetricReference.of(SPEND, 30);
    private static final MetricReference TENURE = MetricReference.of(TENURE_DAYS, 0);

    private static PolicyBuilder builder() {
        return policy().grace(30)
                .minHold(10)
                .keepRatio("0.9")
                .warn(30, 7)
                .near("0.8", 5)
                .churn(CHURN)
                .tier("silver", atLeast(SPEND, 30, "100"))
                .tier(
                        "gold",
                        all(
                                atLeast(SPEND, 30, "500"),
                                any(atLeast(ORDERS, 30, "2"), notDetractor())));
    }

    private static Condition notDetractor() {
        return not(atLeast(NPS, 0, "0"));
    }

    /** Up, near the next, pending, averted, down, set by a person, and silent for long. */
    private static CustomerStory story() {
        CustomerStory customer = CustomerStory.under(builder().build());
        customer.on("2025-01-01").visits();
        customer.on("2025-01-02").orders("o1", "85.00");
        customer.on("2025-01-03").orders("o2", "40.00");
        customer.on("2025-01-04").orders("o3", "300.00");
        customer.on("2025-02-10").orders("o4", "95.00");
        customer.on("2025-02-11").answersNps("3");
        customer.on("2025-06-01").isPutInto("gold", "2025-07-01T00:00");
        return customer.settledAt("2026-01-01");
    }

    private static Recomputation recomputation() {
        return new Recomputation(builder().build());
    }

    private static List<TierNotice> notices() {
        return Journal.only(TierNotice.class, story().decisions());
    }

    @Test
    void everyTierChangeFollows() {
        List<TierChange> changes = story().changes();

        assertThat(changes).hasSizeGreaterThan(4);
        assertThat(changes).extracting(change -> recomputation().again(change)).isEqualTo(changes);
    }

    @Test
    void everyNoticeFollows() {
        List<TierNotice> notices = notices();

        assertThat(notices)
                .extracting(notice -> notice.note().notice())
                .contains(TierNote.Notice.values());
        assertThat(notices).extracting(notice -> recomputation().again(notice)).isEqualTo(notices);
    }

    @Test
    void noLossOfTheStoryIsFaulty() {
        for (TierNotice notice : notices()) {
            assertThat(faults(notice.header(), notice.receipt(), notice.note().tier())).isEmpty();
        }
    }

    @Test
    void anotherTierDoesNotFollow() {
        for (TierChange change : story().changes()) {
            TierMove move = change.move();
            if (move.change() == TierMove.Change.OVERRIDE) {
                continue;
            }
            String other = move.to().equals("gold") ? "silver" : "gold";
            TierMove forged = new TierMove(move.change(), move.from(), other);
            TierChange altered =
                    new TierChange(change.header(), forged, change.override(), change.receipt());

            assertThat(recomputation().again(altered)).isNotEqualTo(altered);
        }
    }

    @Test
    void anotherNumberDoesNotFollow() {
        for (TierChange change : story().changes()) {
            Receipt receipt = change.receipt();
            List<Reading> readings = new ArrayList<>(receipt.metrics());
            Reading first = readings.get(0);
            readings.set(
                    0,
                    new Reading(first.reference(), first.from(), first.to(), Fraction.of(12_345)));
            TierChange altered =
                    new TierChange(
                            change.header(),
                            change.move(),
                            change.override(),
                            with(receipt, readings, receipt.keptUntil(), receipt.loss()));

            assertThat(recomputation().again(altered)).isNotEqualTo(altered);
        }
    }

    @Test
    void anotherDayOfLossDoesNotFollow() {
        for (TierChange change : story().changes()) {
            Receipt receipt = change.receipt();
            Integer later = receipt.keptUntil() == null ? 30_000 : receipt.keptUntil() + 1;
            TierChange altered =
                    new TierChange(
                            change.header(),
                            change.move(),
                            change.override(),
                            with(receipt, receipt.metrics(), later, receipt.loss()));

            assertThat(recomputation().again(altered)).isNotEqualTo(altered);
        }
    }

    @Test
    void aLossThatCanNotComeToBeIsFaulty() {
        TierChange change = toSilver();
        Loss loss = change.receipt().loss();
        int day = loss.since();

        assertThat(faults(change, loss)).isEmpty();
        assertThat(faults(change, of("member", loss)))
                .containsExactly("there is no tier below member to fall to");
        assertThat(faults(change, of("gold", loss)))
                .contains("the tier that is lost is neither the one after the decision nor higher");
        assertThat(faults(change, new Loss("silver", day, loss.failsOn(), loss.metrics(), day)))
                .containsExactly("the loss has to be to come");
        assertThat(faults(change, spent(loss, Fraction.of(90))))
                .containsExactly("the keep condition holds with the numbers of failsOn");
        assertThat(faults(change, spent(loss, new Fraction(8_999, 100)))).isEmpty();
    }

    @Test
    void numbersGoTheirWayInSilence() {
        TierChange change = toSilver();
        Loss loss = change.receipt().loss();

        assertThat(faults(change, spent(loss, Fraction.of(126))))
                .contains("spend(30) can't come to be so if nothing happens");
        assertThat(faults(change, spent(loss, Fraction.of(125))))
                .doesNotContain("spend(30) can't come to be so if nothing happens");
    }

    @Test
    void daysPassOneByOne() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier("silver", not(atLeast(TENURE_DAYS, 0, "10"))).build());
        customer.on("2025-01-01").orders("o1", "1.00");
        TierChange change = customer.changes().get(0);
        Recomputation recomputation =
                new Recomputation(
                        policy().tier("silver", not(atLeast(TENURE_DAYS, 0, "10"))).build());
        Loss loss = change.receipt().loss();
        Loss slow =
                new Loss(
                        loss.tier(),
                        loss.since(),
                        loss.failsOn(),
                        List.of(new Reading(TENURE, null, null, Fraction.of(11))),
                        loss.day());

        assertThat(faults(recomputation, change, loss)).isEmpty();
        assertThat(faults(recomputation, change, slow))
                .containsExactly("tenureDays can't come to be so if nothing happens");
    }

    @Test
    void nothingIsLostUnderModeNone() {
        TierPolicy none = builder().mode(DowngradeRule.Mode.NONE).build();
        TierChange change = toSilver();

        assertThat(faults(new Recomputation(none), change, change.receipt().loss()))
                .containsExactly("no tier is lost under mode none");
    }

    @Test
    void everyAlertFollowsAndAnotherDoesNot() {
        List<ChurnAlert> alerts = story().churnAlerts();

        assertThat(alerts).extracting(ChurnAlert::alert).contains(AlertKind.RAISED, AlertKind.LOST);
        assertThat(alerts).extracting(ChurnRecomputation::again).isEqualTo(alerts);
        for (ChurnAlert alert : alerts) {
            ChurnAlert altered = scored(alert, alert.score() + 1);
            assertThat(ChurnRecomputation.again(altered)).isNotEqualTo(altered);
        }
    }

    private static ChurnAlert scored(ChurnAlert alert, double score) {
        return new ChurnAlert(
                alert.header(),
                alert.alert(),
                alert.level(),
                score,
                alert.parts(),
                alert.reasons(),
                alert.action(),
                alert.relationship(),
                alert.tier(),
                alert.clv(),
                alert.risesOn(),
                alert.models(),
                alert.receipt());
    }

    private static TierChange toSilver() {
        return story().changes().stream()
                .filter(change -> change.move().to().equals("silver"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(TierChange change, Loss loss) {
        return faults(recomputation(), change, loss);
    }

    private static List<String> faults(Recomputation recomputation, TierChange change, Loss loss) {
        Receipt receipt = change.receipt();
        Receipt altered = with(receipt, receipt.metrics(), loss.day(), loss);
        return recomputation.faultsOfLoss(change.header(), altered, change.move().to());
    }

    private static List<String> faults(Header header, Receipt receipt, String tier) {
        return recomputation().faultsOfLoss(header, receipt, tier);
    }

    private static Loss of(String tier, Loss loss) {
        return new Loss(tier, loss.since(), loss.failsOn(), loss.metrics(), loss.day());
    }

    private static Loss spent(Loss loss, MetricValue value) {
        List<Reading> readings =
                loss.metrics().stream()
                        .map(
                                reading ->
                                        reading.reference().equals(SPENT)
                                                ? new Reading(
                                                        SPENT, reading.from(), reading.to(), value)
                                                : reading)
                        .toList();
        assertThat(readings)
                .extracting(reading -> reading.reference().metric())
                .contains(Metric.SPEND);
        return new Loss(loss.tier(), loss.since(), loss.failsOn(), readings, loss.day());
    }

    private static Receipt with(
            Receipt receipt, List<Reading> metrics, Integer keptUntil, Loss loss) {
        return new Receipt(
                metrics,
                receipt.conditions(),
                receipt.next(),
                keptUntil,
                receipt.keep(),
                loss,
                receipt.qualified(),
                receipt.before(),
                receipt.memberSince(),
                receipt.rules());
    }
}
