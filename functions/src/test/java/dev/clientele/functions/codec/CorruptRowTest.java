package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CorruptRowTest {

    private static final int LONGEST_ALLOCATION_PER_BYTE = 256;

    private final CustomerStateSerializer serializer = new CustomerStateSerializer();

    @Test
    void streamThatEndsWithinARowIsRefusedAtEveryByte() throws IOException {
        byte[] bytes = Rows.encode(serializer, Histories.random(3, 200));
        for (int length = 0; length < bytes.length; length++) {
            byte[] begun = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Rows.decode(serializer, begun))
                    .isInstanceOf(CorruptRowException.class)
                    .hasMessage("the stream ends within a row");
        }
    }

    @Property(tries = 30)
    void rowThatEndsTooEarlyIsRefusedAtEveryByte(@ForAll long seed) throws IOException {
        byte[] row = Rows.unframed(Rows.encode(serializer, ExtremeCustomers.random(seed)));
        for (int length = 0; length < row.length; length++) {
            byte[] begun = Rows.framed(Arrays.copyOf(row, length));
            assertThatThrownBy(() -> Rows.decode(serializer, begun))
                    .isInstanceOf(CorruptRowException.class);
        }
    }

    @Property(tries = 3000)
    void damagedRowIsReadOrRefusedAtLittleCost(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        CustomerState state =
                random.nextBoolean()
                        ? Histories.random(seed, random.nextInt(60))
                        : ExtremeCustomers.random(seed);
        byte[] row = Rows.unframed(Rows.encode(serializer, state));
        for (int i = random.nextInt(6); i >= 0; i--) {
            row[random.nextInt(row.length)] = (byte) random.nextInt();
        }
        assertReadOrRefusedAtLittleCost(row);
    }

    @Property(tries = 3000)
    void noiseIsReadOrRefusedAtLittleCost(@ForAll byte[] noise) throws IOException {
        byte[] row = new byte[noise.length + 1];
        row[0] = 1;
        System.arraycopy(noise, 0, row, 1, noise.length);
        assertReadOrRefusedAtLittleCost(row);
    }

    private void assertReadOrRefusedAtLittleCost(byte[] row) throws IOException {
        byte[] bytes = Rows.framed(row);
        long before = allocated();
        try {
            CustomerState read = Rows.decode(serializer, bytes);
            assertThat(Rows.encode(serializer, read)).isNotEmpty();
        } catch (CorruptRowException e) {
            assertThat(e).message().isNotBlank();
        }
        assertThat(allocated() - before)
                .isLessThan(1_000_000L + (long) LONGEST_ALLOCATION_PER_BYTE * bytes.length);
    }

    @Test
    void lengthThatIsALieAllocatesLittle() throws IOException {
        byte[] longest = {(byte) 0x80, (byte) 0x80, (byte) 0x80, 0x20, 1, 0};
        Rows.encode(serializer, new CustomerState());
        long before = allocated();
        assertThatThrownBy(() -> Rows.decode(serializer, longest))
                .isInstanceOf(CorruptRowException.class)
                .hasMessage("the stream ends within a row");
        assertThat(allocated() - before).isLessThan(1_000_000L);
    }

    @Test
    void lengthBeyondAnyRowIsRefused() {
        byte[] tooLong = {(byte) 0x81, (byte) 0x80, (byte) 0x80, 0x20, 1, 0};
        byte[] negative = {-1, -1, -1, -1, -1, -1, -1, -1};
        for (byte[] bytes : new byte[][] {tooLong, negative}) {
            assertThatThrownBy(() -> Rows.decode(serializer, bytes))
                    .isInstanceOf(CorruptRowException.class)
                    .hasMessageStartingWith("no row is ");
        }
    }

    @Test
    void rowOfANewerVersionIsRefused() {
        assertThatThrownBy(() -> Rows.decode(serializer, new byte[] {2, 4, 0}))
                .isInstanceOf(CorruptRowException.class)
                .hasMessageStartingWith("no customer's row has version 4");
    }

    @Test
    void bytesLeftOverAreRefused() {
        assertThatThrownBy(() -> Rows.decode(serializer, new byte[] {3, 1, 0, 0}))
                .isInstanceOf(CorruptRowException.class)
                .hasMessageStartingWith("1 bytes are left over");
    }

    @Test
    void partOfALaterVersionIsRefused() {
        assertThatThrownBy(() -> Rows.decode(serializer, new byte[] {4, 1, -128, -128, 64}))
                .isInstanceOf(CorruptRowException.class)
                .hasMessageStartingWith("version 1 has no such parts");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
