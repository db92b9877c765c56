package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.event.CostKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was spent on a customer, beside what the customer brought. */
class CostTest {

    private final CustomerStory customer =
            CustomerStory.with(Fits.CDNOW, policy().rate("USD", "7.105").build());

    @Test
    void costsAreAddedUpByKindAndConvertedOnce() {
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.costs(CostKind.ACQUISITION, "12.00", null);
        customer.costs(CostKind.SERVICE, "0.01", "USD").costs(CostKind.SERVICE, "0.01", "USD");

        CustomerValue value = customer.profile().value();
        assertThat(value.costs())
                .containsExactly(
                        Map.entry(CostKind.ACQUISITION, 12_00L), Map.entry(CostKind.SERVICE, 14L));
        assertThat(value.acquisitionCost()).isEqualTo(12_00);
        assertThat(value.historic()).isEqualTo(30_00);
        assertThat(value.contribution()).isEqualTo(30_00 - 12_00 - 14);
    }

    @Test
    void aCostAloneSendsNothingButTheNextRecordKnowsIt() {
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.costs(CostKind.REWARD, "3.00", null);
        assertThat(customer.values()).hasSize(1);
        assertThat(customer.values().get(0).value().costs()).isEmpty();

        customer.on("2025-01-02").orders("o2", "1.00");
        assertThat(customer.values().get(1).value().costs())
                .containsExactly(Map.entry(CostKind.REWARD, 3_00L));
    }

    @Test
    void aCostChangesNoPrediction() {
        customer.on("2025-01-01").orders("o1", "100.00");
        double before = customer.profile().value().clv();
        customer.costs(CostKind.STAFF, "1000.00", null);

        assertThat(customer.profile().value().clv()).isEqualTo(before);
        assertThat(customer.profile().value().acquisitionCost()).isZero();
        assertThat(customer.profile().value().contribution()).isEqualTo(30_00 - 1_000_00);
    }

    @Test
    void costsBeyondCountingAreRefused() {
        customer.on("2025-01-01");
        for (int i = 0; i < 2_400; i++) {
            customer.costs(CostKind.STAFF, "10000000000000.00", null);
        }

        assertThat(customer.rejected()).isNotEmpty().containsOnly("invalid-field");
        assertThat(customer.profile().value().costs().get(CostKind.STAFF))
                .isGreaterThan(2_000_000_000_000_000_000L)
                .isLessThan(Long.MAX_VALUE / 4);
    }
}
