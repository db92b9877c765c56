package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.NPS;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.all;
import static dev.clientele.model.tier.Conditions.any;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.Conditions.lessThan;
import static dev.clientele.model.tier.Conditions.not;
import static dev.clientele.model.tier.Conditions.part;
import static dev.clientele.model.tier.Conditions.weighted;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.PolicyBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static Receipt receiptOfFirstOrder(PolicyBuilder policy) {
        CustomerStory customer =
                CustomerStory.under(policy.build()).on("2025-01-31").orders("o1", "60.00");
        return customer.changes().get(0).receipt();
    }

    @Test
    void showsEachMetricOnceWithItsWindow() {
        Receipt receipt =
                receiptOfFirstOrder(
                        policy().tier("silver", all(atLeast(SPEND, 30, "50"), atLeast(NPS, 0, "7")))
                                .tier("gold", atLeast(SPEND, 30, "500"), atLeast(ORDERS, 7, "2")));

        assertThat(receipt.metrics())
                .extracting(
                        reading ->
                                "%s %s..%s = %s"
                                        .formatted(
                                                reading.reference().label(),
                                                day(reading.from()),
                                                day(reading.to()),
                                                Journal.number(reading.value())))
                .containsExactly(
                        "spend(30) 2025-01-02..2025-01-31 = 60",
                        "nps null..null = unknown",
                        "orders(7) 2025-01-25..2025-01-31 = 1");
    }

    @Test
    void showsEachConditionAsComparedAndWhetherItHeld() {
        Condition silver = atLeast(SPEND, 30, "50");
        Condition gold = atLeast(SPEND, 30, "100");
        Receipt receipt =
                receiptOfFirstOrder(
                        policy().keepRatio("0.5").tier("silver", silver).tier("gold", gold));

        assertThat(receipt.conditions())
                .containsExactly(
                        new Receipt.Verdict("silver", Receipt.Kind.ENTER, true, silver),
                        new Receipt.Verdict(
                                "silver", Receipt.Kind.KEEP, true, atLeast(SPEND, 30, "25")),
                        new Receipt.Verdict("gold", Receipt.Kind.ENTER, false, gold),
                        new Receipt.Verdict(
                                "gold", Receipt.Kind.KEEP, true, atLeast(SPEND, 30, "50")));
    }

    @Test
    void showsWhatIsMissingToTheNextTier() {
        Condition orders = atLeast(ORDERS, 30, "3");
        Condition loyal = atLeast(NPS, 0, "9");
        Condition silent = not(lessThan(SPEND, 30, "100"));
        Condition sum = weighted("50", part(SPEND, 30, "100", "240"));
        Receipt receipt =
                receiptOfFirstOrder(
                        policy().tier(
                                        "silver",
                                        all(
                                                atLeast(SPEND, 30, "60"),
                                                any(atLeast(SPEND, 30, "1"), orders),
                                                any(orders, loyal),
                                                silent,
                                                sum))
                                .tier("gold", atLeast(SPEND, 30, "500")));

        assertThat(receipt.next().tier()).isEqualTo("silver");
        assertThat(receipt.next().missing())
                .extracting(Receipt.Missing::condition)
                .containsExactly(orders, loyal, silent, sum);
        assertThat(receipt.next().missing())
                .extracting(missing -> Journal.number(missing.value()))
                .containsExactly("1", "unknown", "unknown", "25");
    }

    @Test
    void theHighestTierHasNoNext() {
        Receipt receipt = receiptOfFirstOrder(policy().tier("silver", atLeast(SPEND, 30, "50")));

        assertThat(receipt.next()).isNull();
    }

    @Test
    void showsTheDayOnWhichTheTierWouldBeLost() {
        PolicyBuilder silver = policy().grace(10).tier("silver", atLeast(SPEND, 30, "50"));

        assertThat(day(receiptOfFirstOrder(silver).keptUntil())).isEqualTo("2025-03-12");
    }

    @Test
    void theLowestTierIsNotLost() {
        assertThat(receiptOfFirstOrder(policy()).keptUntil()).isNull();
        assertThat(receiptOfFirstOrder(policy()).conditions()).isEqualTo(List.of());
    }

    private static String day(Integer epochDay) {
        return epochDay == null ? "null" : LocalDate.ofEpochDay(epochDay).toString();
    }
}
