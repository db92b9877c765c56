package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErasureTest {

    private final CustomerStory customer = CustomerStory.under(policy().build());

    @Test
    void nothingIsLeftOfAnErasedCustomer() {
        customer.on("2025-01-01").orders("o1", "1.00").isErased();

        assertThat(customer.state().isErased()).isTrue();
        assertThat(customer.state().clock()).isEqualTo(CustomerState.NO_CLOCK);
        assertThat(customer.state().dueAt()).isEqualTo(CustomerState.NOTHING_DUE);
        assertThat(customer.state().ledger().size()).isZero();
        assertThat(customer.customer().archive().order("o1")).isNull();
    }

    @Test
    void theErasureIsAcceptedAndDecidesNothing() {
        customer.on("2025-01-01").visits().fromHereOn().isErased();

        assertThat(customer.outcome().accepted()).isEqualTo(1);
        assertThat(customer.decisions()).isEmpty();
    }

    @Test
    void whatComesLaterIsADeadLetter() {
        customer.on("2025-01-01").as("x").visits().isErased();
        customer.as("x").visits().on("2020-01-01").orders("o1", "1.00").isErased();
        customer.settledAt("2026-01-01");

        assertThat(customer.rejected())
                .containsExactly("erased-customer", "erased-customer", "erased-customer");
        assertThat(customer.state().clock()).isEqualTo(CustomerState.NO_CLOCK);
    }

    @Test
    void waitingReturnsAreErasedAndCountAsAccepted() {
        customer.on("2025-01-01").returns("o1", "1.00").returnsAllOf("o2").isErased();

        assertThat(customer.outcome().waiting()).isZero();
        assertThat(customer.outcome().accepted()).isEqualTo(3);
    }

    @Test
    void whatIsDueBeforeItIsStillDecided() {
        customer.on("2025-01-01").returns("o1", "1.00").on("2025-03-01").isErased();

        assertThat(customer.rejected()).containsExactly("return-without-order");
        assertThat(customer.outcome().accepted()).isEqualTo(1);
    }

    @Test
    void aSpilledEventIdIsForgotten() {
        for (int i = 0; i < 40; i++) {
            customer.on("2025-01-01").as("x" + i).visits();
        }
        customer.isErased();

        assertThat(customer.customer().archive().rememberedAt(Fingerprint.of("x0")))
                .isEqualTo(CustomerArchive.NOT_REMEMBERED);
    }
}
