package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.OrderRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SideRowsTest {

    private final OrderRecordSerializer orders = new OrderRecordSerializer();
    private final FingerprintSerializer fingerprints = new FingerprintSerializer();

    @Property(tries = 2000)
    void orderIsReadBack(@ForAll long seed) throws IOException {
        OrderRecord order = extremeOrder(seed);
        byte[] bytes = Rows.encode(orders, order);
        assertThat(Rows.decode(orders, bytes)).isEqualTo(order);
        assertThat(Rows.encode(orders, Rows.decode(orders, bytes))).isEqualTo(bytes);
    }

    @Property(tries = 100)
    void orderThatEndsTooEarlyIsRefusedAtEveryByte(@ForAll long seed) throws IOException {
        byte[] row = Rows.unframed(Rows.encode(orders, extremeOrder(seed)));
        for (int length = 0; length < row.length; length++) {
            byte[] begun = Rows.framed(Arrays.copyOf(row, length));
            assertThatThrownBy(() -> Rows.decode(orders, begun))
                    .isInstanceOf(CorruptRowException.class);
        }
    }

    private static OrderRecord extremeOrder(long seed) {
        ExtremeValues values = new ExtremeValues(new Random(seed));
        long amount = values.anyLong();
        return new OrderRecord(
                values.anyInt(),
                amount,
                values.anyBoolean() ? amount : values.anyLong(),
                values.orNull(values::anyLong),
                values.anyInt(),
                values.anyBoolean() ? BigDecimal.ONE : values.anyDecimal(),
                null);
    }

    @Test
    void plainOrderIsSmall() throws IOException {
        OrderRecord order = new OrderRecord(20_500, 12_345, 12_345, null, 2, BigDecimal.ONE, null);
        assertThat(Rows.encode(orders, order)).hasSize(9);
    }

    @Test
    void rateKeepsItsScale() throws IOException {
        BigDecimal rate = new BigDecimal("1.0");
        OrderRecord order = new OrderRecord(20_500, 12_345, 45, -7L, 2, rate, null);
        OrderRecord read = Rows.decode(orders, Rows.encode(orders, order));
        assertThat(read.rate()).isEqualTo(rate);
    }

    @Test
    void orderOfANewerVersionIsRefused() {
        assertThatThrownBy(() -> Rows.decode(orders, new byte[] {2, 2, 0}))
                .isInstanceOf(CorruptRowException.class)
                .hasMessageStartingWith("no order's row has version 2");
    }

    @Property
    void fingerprintIsItsSixteenBytes(@ForAll long high, @ForAll long low) throws IOException {
        Fingerprint fingerprint = new Fingerprint(high, low);
        byte[] bytes = Rows.encode(fingerprints, fingerprint);
        assertThat(bytes).hasSize(fingerprints.getLength());
        assertThat(Rows.decode(fingerprints, bytes)).isEqualTo(fingerprint);
    }

    @Test
    void halfAFingerprintIsRefused() {
        assertThatThrownBy(() -> Rows.decode(fingerprints, new byte[15]))
                .isInstanceOf(CorruptRowException.class);
    }
}
