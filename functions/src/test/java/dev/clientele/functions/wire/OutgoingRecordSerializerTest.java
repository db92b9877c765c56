package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;

/** Records for topics come off the wire as they went onto it. */
class OutgoingRecordSerializerTest {

    private final OutgoingRecordSerializer serializer = new OutgoingRecordSerializer();

    @Property
    void givesBackWhatWasWritten(
            @ForAll String topic, @ForAll @WithNull String key, @ForAll @WithNull byte[] value)
            throws IOException {
        OutgoingRecord written = new OutgoingRecord(topic, key, value);
        OutgoingRecord read = Wire.throughTheWire(written, serializer);
        assertThat(read).isEqualTo(written).hasSameHashCodeAs(written);
    }

    @Example
    void tellsATombstoneFromAnEmptyValue() throws IOException {
        OutgoingRecord tombstone = new OutgoingRecord("customer-profiles", "ann", null);
        OutgoingRecord empty = new OutgoingRecord("customer-profiles", "ann", new byte[0]);
        assertThat(Wire.throughTheWire(tombstone, serializer)).isEqualTo(tombstone);
        assertThat(Wire.throughTheWire(empty, serializer)).isEqualTo(empty);
        assertThat(tombstone).isNotEqualTo(empty);
    }

    @Example
    void hasATopic() {
        assertThatThrownBy(() -> new OutgoingRecord(null, "ann", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("topic");
    }
}
