package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.customer.MergeMark;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** State of version 2 is read for ever. The files are never written again. */
class StateVersion2Test {

    private final CustomerStateSerializer customers = new CustomerStateSerializer();

    private CustomerState restore(String name) throws IOException {
        return StateSnapshots.restore(StateSnapshots.file("v2/" + name), customers);
    }

    @Test
    void takenInCustomersAreRestored() throws IOException {
        assertThat(restore("customer-full.snapshot").merges().takenIn())
                .containsExactly("old id", "\u65E7");
        assertThat(restore("customer-full.snapshot").merges().mark()).isNull();
    }

    @Test
    void markOfAMergedCustomerIsRestored() throws IOException {
        CustomerState merged = restore("customer-merged.snapshot");
        assertThat(merged.merges().mark()).isEqualTo(new MergeMark("new id", "event-2"));
        SameCustomer.assertSame(merged, new MergeMark("new id", "event-2").alone());
    }

    @Test
    void theRestIsAsInVersion1() throws IOException {
        CustomerState full = KnownCustomers.full();
        full.dueDays(DueDays.ofValue(full.dueDays().value()));
        SameCustomer.assertSame(restore("customer-full.snapshot"), full);
        SameCustomer.assertSame(restore("customer-new.snapshot"), new CustomerState());
        assertThat(restore("customer-erased.snapshot").isErased()).isTrue();
    }

    @Test
    void version1KnewOfNoMerges() throws IOException {
        CustomerState old =
                StateSnapshots.restore(StateSnapshots.file("v1/customer-full.snapshot"), customers);
        assertThat(old.merges().takenIn()).isEmpty();
        assertThat(old.merges().mark()).isNull();
    }
}
