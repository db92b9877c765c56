package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Events come off the wire as they went onto it. */
class IncomingSerializerTest {

    private final IncomingSerializer serializer = new IncomingSerializer();

    @Property
    void givesBackWhatWasWritten(@ForAll("incoming") Incoming incoming) throws IOException {
        assertSame(Wire.throughTheWire(incoming, serializer), incoming);
    }

    @Property(tries = 200)
    void copiesFromWireToWire(@ForAll("incoming") Incoming incoming) throws IOException {
        DataOutputSerializer copy = new DataOutputSerializer(64);
        byte[] written = Wire.write(incoming, serializer);
        serializer.copy(new DataInputDeserializer(written), copy);
        assertThat(copy.getCopyOfBuffer()).isEqualTo(written);
    }

    @Property(tries = 200)
    void readsRecordsThatStandOneBehindTheOther(
            @ForAll("incoming") Incoming first, @ForAll("incoming") Incoming second)
            throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(first, target);
        serializer.serialize(second, target);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        assertSame(serializer.deserialize(source), first);
        assertSame(serializer.deserialize(serializer.createInstance(), source), second);
        assertThat(source.available()).isZero();
    }

    @Property(tries = 500)
    void writesEveryTypeOfBodyWithItsOwnTag(@ForAll("incoming") Incoming incoming)
            throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        BodyEncoder.write(incoming.event().body(), target);
        EventBody read = BodyDecoder.read(new DataInputDeserializer(target.getCopyOfBuffer()));
        assertThat(read).hasSameClassAs(incoming.event().body());
    }

    @Example
    void hasATagForEachTypeOfBody() {
        Set<String> tags = new HashSet<>();
        for (BodyTag tag : BodyTag.values()) {
            tags.add(tag.name().replace("_", "").toLowerCase(Locale.ROOT));
        }
        for (Class<?> type : EventBody.class.getPermittedSubclasses()) {
            assertThat(tags).contains(type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        assertThat(tags).hasSameSizeAs(EventBody.class.getPermittedSubclasses());
    }

    @Example
    void addsLittleToARecord() throws IOException {
        byte[] raw = new byte[250];
        EventBody order = new EventBody.Order("o-123", 123_450, null, null, List.of("cups"), null);
        CustomerEvent event = new CustomerEvent("e-1", "c-1", 1_767_225_600_000L, order);
        Incoming incoming = new Incoming(event, new Origin("customer-events", 3, 77, raw));
        assertThat(Wire.write(incoming, serializer).length).isLessThan(raw.length + 60);
    }

    @Example
    void refusesATagThatDoesNotExist() {
        DataInputDeserializer source = new DataInputDeserializer(new byte[] {99, 0, 0, 0});
        assertThatThrownBy(() -> BodyDecoder.read(source))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("99");
    }

    @Example
    void takesAValueForItsOwnCopy() {
        Incoming incoming = serializer.createInstance();
        assertThat(serializer.isImmutableType()).isTrue();
        assertThat(serializer.copy(incoming)).isSameAs(incoming);
        assertThat(serializer.copy(incoming, null)).isSameAs(incoming);
        assertThat(serializer.duplicate()).isSameAs(serializer);
        assertThat(serializer.getLength()).isEqualTo(-1);
    }

    @Example
    void keepsTheRawBytes() throws IOException {
        byte[] raw = "{\"a\":\"会员\"}".getBytes(StandardCharsets.UTF_8);
        Incoming blank = serializer.createInstance();
        Incoming incoming = new Incoming(blank.event(), new Origin("f.jsonl", Origin.FILE, 7, raw));
        Incoming read = Wire.throughTheWire(incoming, serializer);
        assertThat(read.origin().raw()).isEqualTo(raw);
        assertThat(read.origin().isFile()).isTrue();
    }

    @Example
    void keepsWhatIsCarried() throws IOException {
        Incoming blank = serializer.createInstance();
        Carried carried = new Carried("old id", 2, 3, new byte[] {7, -7});
        Incoming incoming = new Incoming(blank.event(), blank.origin(), 5, carried);
        Carried read = Wire.throughTheWire(incoming, serializer).carried();
        assertThat(read.from()).isEqualTo("old id");
        assertThat(read.part()).isEqualTo(2);
        assertThat(read.parts()).isEqualTo(3);
        assertThat(read.state()).containsExactly(7, -7);
        assertThat(Wire.throughTheWire(blank, serializer).carried()).isNull();
    }

    @Provide
    Arbitrary<Incoming> incoming() {
        return AnyEvent.incoming();
    }

    private static void assertSame(Incoming read, Incoming written) {
        assertThat(read.event()).isEqualTo(written.event());
        assertThat(read.recordedAt()).isEqualTo(written.recordedAt());
        assertThat(read.origin().source()).isEqualTo(written.origin().source());
        assertThat(read.origin().partition()).isEqualTo(written.origin().partition());
        assertThat(read.origin().position()).isEqualTo(written.origin().position());
        assertThat(read.origin().raw()).isEqualTo(written.origin().raw());
    }
}
