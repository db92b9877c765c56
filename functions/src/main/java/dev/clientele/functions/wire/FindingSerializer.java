package dev.clientele.functions.wire;

import dev.clientele.functions.history.Finding;
import dev.clientele.functions.history.Part;
import dev.clientele.model.attrition.ChurnTraits;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes findings for the way between operators; equal ones have equal bytes. */
public final class FindingSerializer extends ImmutableSerializer<Finding> {

    private static final long serialVersionUID = 1L;
    private static final int AT_THE_END = 0;
    private static final int FOLLOWED = 1;
    private static final int PURCHASE = 2;
    private static final int WATCHED = 3;

    private static final Part[] PARTS = Part.values();

    /** Makes a serializer; all are equal. */
    public FindingSerializer() {}

    @Override
    public Finding createInstance() {
        return new Finding.Purchase(0, true);
    }

    @Override
    public void serialize(Finding finding, DataOutputView target) throws IOException {
        if (finding instanceof Finding.AtTheEnd end) {
            target.writeByte(AT_THE_END);
            write(end.customer(), target);
        } else if (finding instanceof Finding.Followed followed) {
            target.writeByte(FOLLOWED);
            target.writeByte(followed.part().ordinal());
            write(followed.before(), target);
            WireFormat.writeNumber(followed.purchases(), target);
            WireFormat.writeNumber(followed.lastPurchaseDays(), target);
            WireFormat.writeNumber(followed.spend(), target);
        } else if (finding instanceof Finding.Watched watched) {
            target.writeByte(WATCHED);
            target.writeByte(watched.part().ordinal());
            write(watched.before(), target);
            target.writeBoolean(watched.hasNoOrder());
        } else if (finding instanceof Finding.Purchase purchase) {
            target.writeByte(PURCHASE);
            WireFormat.writeNumber(purchase.day(), target);
            target.writeBoolean(purchase.isFirst());
        }
    }

    private static void write(Finding.Known known, DataOutputView target) throws IOException {
        WireFormat.writeNumber(known.x(), target);
        WireFormat.writeNumber(known.recencyDays(), target);
        WireFormat.writeNumber(known.ageDays(), target);
        WireFormat.writeNumber(known.amount(), target);
    }

    private static void write(ChurnTraits traits, DataOutputView target) throws IOException {
        WireFormat.writeNumber(traits.x(), target);
        WireFormat.writeNumber(traits.recencyDays(), target);
        WireFormat.writeNumber(traits.ageDays(), target);
        WireFormat.writeNumber(traits.lastGapDays(), target);
        target.writeDouble(traits.meanAmount());
        target.writeDouble(traits.lastAmount());
        target.writeDouble(traits.returnedShare());
        WireFormat.writeNumber(traits.interactions(), target);
        target.writeBoolean(traits.openComplaint());
        target.writeBoolean(traits.detractor());
    }

    @Override
    public Finding deserialize(DataInputView source) throws IOException {
        int kind = source.readByte();
        return switch (kind) {
            case AT_THE_END -> new Finding.AtTheEnd(known(source));
            case FOLLOWED ->
                    new Finding.Followed(
                            part(source),
                            known(source),
                            whole(source),
                            whole(source),
                            WireFormat.readNumber(source));
            case PURCHASE -> new Finding.Purchase(whole(source), source.readBoolean());
            case WATCHED -> new Finding.Watched(part(source), traits(source), source.readBoolean());
            default -> throw new IOException("There is no finding of kind " + kind);
        };
    }

    private static Finding.Known known(DataInputView source) throws IOException {
        return new Finding.Known(
                whole(source), whole(source), whole(source), WireFormat.readNumber(source));
    }

    private static ChurnTraits traits(DataInputView source) throws IOException {
        return new ChurnTraits(
                whole(source),
                whole(source),
                whole(source),
                whole(source),
                source.readDouble(),
                source.readDouble(),
                source.readDouble(),
                whole(source),
                source.readBoolean(),
                source.readBoolean());
    }

    private static Part part(DataInputView source) throws IOException {
        return PARTS[source.readByte()];
    }

    private static int whole(DataInputView source) throws IOException {
        return Math.toIntExact(WireFormat.readNumber(source));
    }

    @Override
    public TypeSerializerSnapshot<Finding> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Identifies the serializer; these values are never state that outlives a job. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Finding> {

        /** Needed by Flink. */
        public Snapshot() {
            super(FindingSerializer::new);
        }
    }
}
