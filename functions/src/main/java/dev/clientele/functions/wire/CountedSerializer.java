package dev.clientele.functions.wire;

import dev.clientele.functions.history.Counted;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes counted findings for the way between operators. */
public final class CountedSerializer extends ImmutableSerializer<Counted> {

    private static final long serialVersionUID = 1L;

    private final FindingSerializer findings = new FindingSerializer();

    /** Makes a serializer; all are equal. */
    public CountedSerializer() {}

    @Override
    public Counted createInstance() {
        return new Counted(findings.createInstance(), 1);
    }

    @Override
    public void serialize(Counted counted, DataOutputView target) throws IOException {
        findings.serialize(counted.finding(), target);
        WireFormat.writeNumber(counted.count(), target);
    }

    @Override
    public Counted deserialize(DataInputView source) throws IOException {
        return new Counted(findings.deserialize(source), WireFormat.readNumber(source));
    }

    @Override
    public TypeSerializerSnapshot<Counted> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Identifies the serializer; these values are never state that outlives a job. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Counted> {

        /** Needed by Flink. */
        public Snapshot() {
            super(CountedSerializer::new);
        }
    }
}
