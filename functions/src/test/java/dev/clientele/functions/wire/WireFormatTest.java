package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the wire forms. */
class WireFormatTest {

    @Property
    void givesBackAnyNumber(@ForAll long number) throws IOException {
        assertThat(WireFormat.readNumber(new DataInputDeserializer(bytes(number))))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "63, 1",
        "-64, 1",
        "64, 2",
        "-65, 2",
        "123450, 3",
        "1767225600000, 6",
        "9223372036854775807, 10",
        "-9223372036854775808, 10"
    })
    void takesFewBytesForNumbersNearZero(long number, int size) throws IOException {
        assertThat(bytes(number)).hasSize(size);
    }

    @Example
    void refusesANumberThatNeverEnds() {
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0xFF);
        assertThatThrownBy(() -> WireFormat.readNumber(new DataInputDeserializer(endless)))
                .isInstanceOf(IOException.class);
    }

    @Example
    void refusesANegativeSize() throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(bytes(-1));
        assertThatThrownBy(() -> WireFormat.readBytes(source))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("-1");
    }

    private static byte[] bytes(long number) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(16);
        WireFormat.writeNumber(number, target);
        return target.getCopyOfBuffer();
    }
}
