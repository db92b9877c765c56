package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.InMemoryArchive;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CarriedCustomerTest {

    private static Customer known() {
        InMemoryArchive archive = new InMemoryArchive();
        archive.putOrder("o-2", KnownCustomers.foreignOrder());
        archive.putOrder("o-1", KnownCustomers.plainOrder());
        archive.remember(KnownCustomers.fingerprint(), KnownCustomers.CLOCK);
        return new Customer("old id", KnownCustomers.full(), archive);
    }

    @Test
    void rowAndArchiveArriveAsTheyWere() throws IOException {
        byte[] bytes = CarriedCustomer.write(known());

        Customer arrived = CarriedCustomer.read("old id", bytes);

        assertThat(arrived.id()).isEqualTo("old id");
        SameCustomer.assertSame(arrived.state(), KnownCustomers.full());
        assertThat(arrived.archive().order("o-1")).isEqualTo(KnownCustomers.plainOrder());
        assertThat(arrived.archive().order("o-2")).isEqualTo(KnownCustomers.foreignOrder());
        assertThat(arrived.archive().rememberedAt(KnownCustomers.fingerprint()))
                .isEqualTo(KnownCustomers.CLOCK);
        assertThat(CarriedCustomer.write(arrived)).isEqualTo(bytes);
    }

    @Test
    void bytesThatAreNoCustomerAreRefused() {
        byte[] bytes = CarriedCustomer.write(known());
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        byte[] other = bytes.clone();
        other[0] = 2;

        assertThatThrownBy(() -> CarriedCustomer.read("a", cut)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> CarriedCustomer.read("a", longer))
                .hasMessageContaining("bytes follow");
        assertThatThrownBy(() -> CarriedCustomer.read("a", other)).hasMessageContaining("format 2");
    }
}
