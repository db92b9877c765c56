package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DayTotals;
import dev.clientele.model.customer.WaitingReturn;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class CustomerStateSerializerTest {

    private final CustomerStateSerializer serializer = new CustomerStateSerializer();

    @Test
    void newCustomerIsThreeBytes() throws IOException {
        byte[] bytes = Rows.encode(serializer, serializer.createInstance());
        assertThat(bytes).containsExactly(2, 3, 0);
        assertThat(Rows.encode(serializer, Rows.decode(serializer, bytes))).isEqualTo(bytes);
    }

    @Test
    void erasedCustomerIsThreeBytes() throws IOException {
        byte[] bytes = Rows.encode(serializer, CustomerState.erased());
        assertThat(bytes).containsExactly(2, 3, 1);
        assertThat(Rows.decode(serializer, bytes).isErased()).isTrue();
    }

    @Test
    void typicalCustomersAreSmall() throws IOException {
        assertThat(Rows.encode(serializer, TypicalCustomers.visitor())).hasSizeBetween(30, 50);
        assertThat(Rows.encode(serializer, TypicalCustomers.regular())).hasSizeBetween(150, 270);
        assertThat(Rows.encode(serializer, TypicalCustomers.busy())).hasSizeBetween(500, 670);
        assertThat(Rows.encode(serializer, TypicalCustomers.daily())).hasSizeBetween(1000, 1650);
    }

    @Test
    void anActiveDayMoreTakesTwoBytes() throws IOException {
        CustomerState state = TypicalCustomers.regular();
        int before = Rows.encode(serializer, state).length;
        int last = state.activity().day(state.activity().size() - 1);
        state.activity().add(last + 3, "click", 1);
        assertThat(Rows.encode(serializer, state)).hasSize(before + 2);
        state.activity().add(last + 3, "click", 9);
        assertThat(Rows.encode(serializer, state)).hasSize(before + 3);
    }

    @Test
    void copyHasNothingInCommonWithTheOriginal() throws IOException {
        byte[] raw = {1, 2, 3};
        CustomerState original = TypicalCustomers.regular();
        original.waitingReturns()
                .add(new WaitingReturn("o", null, 1, new Origin("topic", 0, 0, raw)));
        byte[] before = Rows.encode(serializer, original);

        CustomerState copy = serializer.copy(original);
        SameCustomer.assertSame(copy, original);
        copy.clock(1);
        copy.ledger().add(1, new DayTotals(1, 1, 1, 1, 1, 1));
        copy.activity().add(1, "visit", 1);
        copy.categories().put("hats", 1);
        copy.waitingReturns().get(0).origin().raw()[0] = 9;
        copy.waitingReturns().clear();

        assertThat(Rows.encode(serializer, original)).isEqualTo(before);
        assertThat(Rows.encode(serializer, copy)).isNotEqualTo(before);
    }

    @Test
    void longRowLeavesNothingBehindInTheNextOne() throws IOException {
        byte[] alone = Rows.encode(new CustomerStateSerializer(), TypicalCustomers.visitor());
        Rows.decode(serializer, Rows.encode(serializer, TypicalCustomers.daily()));
        assertThat(Rows.encode(serializer, TypicalCustomers.visitor())).isEqualTo(alone);
        SameCustomer.assertSame(Rows.decode(serializer, alone), TypicalCustomers.visitor());
    }

    @Test
    void aRowOfMegabytesIsReadBack() throws IOException {
        CustomerState state = TypicalCustomers.visitor();
        for (int i = 0; i < 40; i++) {
            Origin origin = new Origin("topic", 0, i, new byte[65_536]);
            state.waitingReturns().add(new WaitingReturn("o" + i, null, 1, origin));
        }
        byte[] bytes = Rows.encode(serializer, state);
        CustomerState read = Rows.decode(serializer, bytes);
        assertThat(read.waitingReturns()).hasSize(40);
        assertThat(Rows.encode(serializer, read)).isEqualTo(bytes);
    }

    @Test
    void threadsHaveSerializersOfTheirOwn() throws Exception {
        TypeSerializer<CustomerState> duplicate = serializer.duplicate();
        Rows.encode(serializer, TypicalCustomers.visitor());
        TypeSerializer<CustomerState> shipped = InstantiationUtil.clone(serializer);
        for (TypeSerializer<CustomerState> other : List.of(duplicate, shipped)) {
            assertThat(other).isNotSameAs(serializer).isEqualTo(serializer);
            assertThat(Rows.encode(other, TypicalCustomers.visitor()))
                    .isEqualTo(Rows.encode(serializer, TypicalCustomers.visitor()));
        }
        assertThat(serializer).isNotEqualTo(new OrderRecordSerializer());
    }

    @Test
    void typesNameTheirSerializers() {
        SerializerConfigImpl config = new SerializerConfigImpl();
        assertThat(new CustomerStateTypeInfo().createSerializer(config)).isEqualTo(serializer);
        assertThat(new OrderRecordTypeInfo().createSerializer(config))
                .isEqualTo(new OrderRecordSerializer());
        assertThat(new FingerprintTypeInfo().createSerializer(config))
                .isEqualTo(new FingerprintSerializer());
        assertThat(new CustomerStateTypeInfo())
                .isEqualTo(new CustomerStateTypeInfo())
                .hasSameHashCodeAs(new CustomerStateTypeInfo())
                .isNotEqualTo(new OrderRecordTypeInfo());
    }
}
