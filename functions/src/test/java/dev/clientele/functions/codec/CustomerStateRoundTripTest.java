package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CustomerStateRoundTripTest {

    private final CustomerStateSerializer serializer = new CustomerStateSerializer();

    @Property(tries = 300)
    void whatTheEngineLeavesIsRead(@ForAll long seed, @ForAll @IntRange(max = 300) int events)
            throws IOException {
        CustomerState state = Histories.random(seed, events);
        byte[] bytes = Rows.encode(serializer, state);
        CustomerState read = Rows.decode(serializer, bytes);
        assertThat(Rows.encode(serializer, read)).isEqualTo(bytes);
        SameCustomer.assertSame(read, state);
    }
}
