package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.customer.MergeMark;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** State of version 3 is read for ever. The files are never written again. */
class StateVersion3Test {

    private final CustomerStateSerializer customers = new CustomerStateSerializer();

    private CustomerState restore(String name) throws IOException {
        return restore("v3/", name);
    }

    private CustomerState restore(String folder, String name) throws IOException {
        return StateSnapshots.restore(StateSnapshots.file(folder + name), customers);
    }

    @Test
    void whatIsDueIsRestored() throws IOException {
        CustomerState full = restore("customer-full.snapshot");
        assertThat(full.dueDays()).isEqualTo(KnownCustomers.full().dueDays());
        SameCustomer.assertSame(full, KnownCustomers.full());
    }

    @Test
    void theRestIsAsInVersion2() throws IOException {
        SameCustomer.assertSame(
                restore("customer-merged.snapshot"), new MergeMark("new id", "event-2").alone());
        SameCustomer.assertSame(restore("customer-new.snapshot"), new CustomerState());
        assertThat(restore("customer-erased.snapshot").isErased()).isTrue();
    }

    /** So they are looked at whenever anything is. */
    @Test
    void version2KnewOfTheValueOnly() throws IOException {
        DueDays due = restore("v2/", "customer-full.snapshot").dueDays();
        assertThat(due.isOfValueOnly()).isTrue();
        assertThat(due.value()).isEqualTo(KnownCustomers.full().dueDays().value());
    }
}
