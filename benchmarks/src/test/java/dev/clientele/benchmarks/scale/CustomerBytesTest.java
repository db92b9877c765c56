package dev.clientele.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import org.junit.jupiter.api.Test;

class CustomerBytesTest {

    private static final String POLICY = "retail-three-level";

    /** The promise is of the row, which is read and written with each event. */
    private static final int MOST_OF_A_ROW = 1_000;

    @Test
    void rowOfARegularCustomerIsSmall() throws Exception {
        CustomerBytes few = CustomerBytes.of(RegularCustomer.after(POLICY, 10));
        CustomerBytes each = CustomerBytes.of(RegularCustomer.after(POLICY, 40));

        assertThat(few.row()).isBetween(100L, (long) MOST_OF_A_ROW);
        assertThat(each.row()).isBetween(few.row(), (long) MOST_OF_A_ROW);
    }

    @Test
    void withAnOrderInTenDaysAllOfItIsSmall() throws Exception {
        CustomerBytes bytes = CustomerBytes.of(RegularCustomer.after(POLICY, 10));

        assertThat(bytes.sum()).isLessThanOrEqualTo(MOST_OF_A_ROW);
        assertThat(bytes.sum())
                .isEqualTo(bytes.row() + bytes.orders() + bytes.events() + bytes.keys());
    }

    @Test
    void eachOrderHasAnEntryOfItsOwn() throws Exception {
        Customer few = RegularCustomer.after(POLICY, 10);
        Customer each = RegularCustomer.after(POLICY, RegularCustomer.ACTIVE_DAYS);

        assertThat(few.archive().orders()).hasSize(10);
        assertThat(each.archive().orders()).hasSize(40);
        long more = CustomerBytes.of(each).orders() - CustomerBytes.of(few).orders();
        assertThat(more / 30.0).isBetween(30.0, 60.0);
    }

    @Test
    void newCustomerTakesHardlyAnything() {
        Customer nobody = new Customer("c", new CustomerState(), new InMemoryArchive());

        CustomerBytes bytes = CustomerBytes.of(nobody);

        assertThat(bytes.orders() + bytes.events()).isZero();
        assertThat(bytes.sum()).isLessThan(50);
    }
}
