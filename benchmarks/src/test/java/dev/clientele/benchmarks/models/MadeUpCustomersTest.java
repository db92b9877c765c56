package dev.clientele.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.PurchaseDays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeUpCustomersTest {

    private static final List<PurchaseFacts> CUSTOMERS = MadeUpCustomers.of(10_000, 7);

    @Test
    void customersAreLikeThoseOfCdnow() {
        double oneTime = CUSTOMERS.stream().filter(it -> it.repeats() == 0).count() / 10_000.0;
        double repeats = CUSTOMERS.stream().mapToInt(PurchaseFacts::repeats).average().orElse(0);

        assertThat(oneTime).isCloseTo(.60, within(.03));
        assertThat(repeats).isCloseTo(1.04, within(.1));
    }

    @Test
    void nobodyBuysAfterToday() {
        assertThat(CUSTOMERS).allMatch(it -> it.lastDay() < MadeUpCustomers.TODAY);
    }

    @Test
    void customersAreTheSameForTheSameSeed() {
        assertThat(MadeUpCustomers.of(10_000, 7)).isEqualTo(CUSTOMERS);
        assertThat(MadeUpCustomers.of(10_000, 8)).isNotEqualTo(CUSTOMERS);
    }

    @Test
    void theirStatesHoldTheSamePurchaseDays() {
        for (PurchaseFacts customer : CUSTOMERS.subList(0, 500)) {
            PurchaseFacts read = PurchaseDays.of(MadeUpStates.of(customer).ledger());

            assertThat(read.firstDay()).isEqualTo(customer.firstDay());
            assertThat(read.lastDay()).isEqualTo(customer.lastDay());
            assertThat(read.days()).isEqualTo(customer.days());
        }
    }
}
