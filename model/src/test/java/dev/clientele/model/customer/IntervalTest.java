package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.ClvInterval;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.clv.SpendDistribution;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.tier.TierPolicy;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The interval about a CLV. */
class IntervalTest {

    private static final TierPolicy POLICY = policy().build();
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final CustomerStory customer = CustomerStory.with(Fits.CDNOW, POLICY);

    @Test
    void itIsWhatMayBeSpentWithMarginAndMeanDiscount() {
        customer.on("2025-01-01").orders("o1", "100.00").on("2025-01-22").orders("o2", "40.00");

        CustomerValue value = customer.profile().value();
        PurchaseSummary summary = new PurchaseSummary(1, 21, 21);
        PurchaseCounts counts = Fits.CDNOW.orderCounts(summary, 365);
        SpendDistribution spending = Fits.VALUE.spending(1, 40, counts);
        double discount =
                Fits.CDNOW.discountedOrders(summary) / Fits.CDNOW.expectedOrders(summary, 365);
        assertThat(value.interval().chance()).isEqualTo(0.8);
        assertThat(value.interval().low())
                .isCloseTo(42 + 0.3 * discount * spending.quantile(0.1), ROUNDING);
        assertThat(value.interval().high())
                .isCloseTo(42 + 0.3 * discount * spending.quantile(0.9), ROUNDING);
        assertThat(value.interval().low()).isLessThan(value.clv());
        assertThat(value.interval().high()).isGreaterThan(value.clv());
    }

    @Test
    void itNarrowsInSilence() {
        customer.on("2025-01-01").orders("o1", "100.00").on("2025-01-22").orders("o2", "40.00");
        ClvInterval early = customer.profile().value().interval();
        customer.settledAt("2027-01-22");
        ClvInterval late = customer.profile().value().interval();

        assertThat(late.low()).isEqualTo(42);
        assertThat(late.high()).isBetween(late.low(), early.high());
    }

    @Test
    void aNegativeMarginTurnsItAround() {
        customer.on("2025-01-01").ordersWithMargin("o1", "100.00", "-50.00");

        CustomerValue value = customer.profile().value();
        assertThat(value.interval().low()).isLessThan(value.interval().high());
        assertThat(value.interval().high()).isEqualTo(-50);
    }

    @Test
    void thereIsNoneWhereOnlyMeansAreKnown() {
        CustomerStory byRules = CustomerStory.under(POLICY);
        byRules.on("2025-01-01").orders("o1", "100.00");
        assertThat(byRules.profile().value().interval()).isNull();

        FittedModels means =
                new FittedModels(
                        "means",
                        ModelUnit.WEEKS,
                        Fits.CDNOW.purchases(),
                        new MeanValue(30),
                        false,
                        365,
                        0);
        CustomerStory byMeans = CustomerStory.with(means, POLICY);
        byMeans.on("2025-01-01").orders("o1", "100.00");
        assertThat(byMeans.profile().value().interval()).isNull();
    }

    @Test
    void thereIsNoneWithoutPurchaseDays() {
        customer.on("2025-01-01").orders("o1", "100.00").returnsAllOf("o1");

        assertThat(customer.profile().value().interval()).isNull();
    }
}
