package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CustomerStateSerializerTest {

    private final CustomerStateSerializer serializer = new CustomerStateSerializer();

    @Test
    void newCustomerTakesThreeBytes() throws IOException {
        byte[] bytes = Rows.encode(serializer, new CustomerState());
        assertThat(bytes).containsExactly(2, 1, 0);
        assertThat(Rows.encode(serializer, Rows.decode(serializer, bytes))).isEqualTo(bytes);
    }

    @Test
    void erasedCustomerStaysErased() throws IOException {
        byte[] bytes = Rows.encode(serializer, CustomerState.erased());
        assertThat(bytes).containsExactly(2, 1, 1);
        assertThat(Rows.decode(serializer, bytes).isErased()).isTrue();
    }
}
