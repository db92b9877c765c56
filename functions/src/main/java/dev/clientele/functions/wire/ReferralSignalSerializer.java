package dev.clientele.functions.wire;

import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignal.Erased;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes signals about referrals for the way between operators. */
public final class ReferralSignalSerializer extends ImmutableSerializer<ReferralSignal> {

    private static final long serialVersionUID = 1L;

    private static final byte REFERRED = 1;
    private static final byte VALUED = 2;
    private static final byte ERASED = 3;

    /** Makes a serializer; all are equal. */
    public ReferralSignalSerializer() {}

    @Override
    public ReferralSignal createInstance() {
        return new Erased("");
    }

    @Override
    public void serialize(ReferralSignal value, DataOutputView target) throws IOException {
        if (value instanceof Referred referred) {
            target.writeByte(REFERRED);
            WireFormat.writeText(referred.customerId(), target);
            WireFormat.writeText(referred.referrerId(), target);
            WireFormat.writeNumber(referred.time(), target);
        } else if (value instanceof Valued valued) {
            target.writeByte(VALUED);
            WireFormat.writeText(valued.customerId(), target);
            RefereeWorthFormat.write(valued.worth(), target);
        } else {
            target.writeByte(ERASED);
            WireFormat.writeText(value.customerId(), target);
        }
    }

    @Override
    public ReferralSignal deserialize(DataInputView source) throws IOException {
        byte kind = source.readByte();
        String customerId = WireFormat.readText(source);
        return switch (kind) {
            case REFERRED ->
                    new Referred(
                            customerId, WireFormat.readText(source), WireFormat.readNumber(source));
            case VALUED -> new Valued(customerId, RefereeWorthFormat.read(source));
            case ERASED -> new Erased(customerId);
            default -> throw new IOException("No signal of a referral has the number " + kind);
        };
    }

    @Override
    public TypeSerializerSnapshot<ReferralSignal> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ReferralSignal> {

        /** Needed by Flink. */
        public Snapshot() {
            super(ReferralSignalSerializer::new);
        }
    }
}
