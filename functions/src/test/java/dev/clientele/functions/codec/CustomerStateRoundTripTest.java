package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DayTotals;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class CustomerStateRoundTripTest {

    private final CustomerStateSerializer serializer = new CustomerStateSerializer();

    @Property(tries = 200)
    void whatTheEngineLeavesIsReadBack(@ForAll long seed, @ForAll @IntRange(max = 300) int events)
            throws IOException {
        assertReadBack(Histories.random(seed, events));
    }

    @Property(tries = 1000)
    void whateverThePartsHoldIsReadBack(@ForAll long seed) throws IOException {
        assertReadBack(ExtremeCustomers.random(seed));
    }

    private void assertReadBack(CustomerState state) throws IOException {
        byte[] bytes = Rows.encode(serializer, state);
        CustomerState read = Rows.decode(serializer, bytes);
        SameCustomer.assertSame(read, state);
        assertThat(Rows.encode(serializer, read)).isEqualTo(bytes);
    }

    @Property(tries = 50)
    void rowsFollowOneAnotherInAStream(@ForAll long seed) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        for (int i = 0; i < 5; i++) {
            serializer.serialize(ExtremeCustomers.random(seed + i), target);
        }
        DataOutputSerializer copies = new DataOutputSerializer(64);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        for (int i = 0; i < 5; i++) {
            serializer.copy(source, copies);
        }
        assertThat(copies.getCopyOfBuffer()).isEqualTo(target.getCopyOfBuffer());
        DataInputDeserializer copied = new DataInputDeserializer(copies.getCopyOfBuffer());
        for (int i = 0; i < 5; i++) {
            SameCustomer.assertSame(
                    serializer.deserialize(copied), ExtremeCustomers.random(seed + i));
        }
        assertThat(copied.available()).isZero();
    }

    /** Negative control: the comparison above notices what differs. */
    @Test
    void comparisonNoticesADifference() {
        CustomerState one = Histories.random(1, 50);
        CustomerState other = Histories.random(1, 50);
        SameCustomer.assertSame(one, other);
        other.ledger().add(19_000, new DayTotals(0, 0, 0, 0, 1, 0));
        assertThatThrownBy(() -> SameCustomer.assertSame(one, other))
                .isInstanceOf(AssertionError.class);
    }
}
