package dev.clientele.functions.wire;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.Warning;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what figures of the whole base are counted from for the way between operators. */
public final class RetentionSignalSerializer extends ImmutableSerializer<RetentionSignal> {

    private static final long serialVersionUID = 1L;

    private static final byte JUDGED = 1;
    private static final byte LAPSED = 2;
    private static final byte LOOKED = 3;
    private static final byte MOVED = 4;

    /** Makes a serializer; all are equal. */
    public RetentionSignalSerializer() {}

    @Override
    public RetentionSignal createInstance() {
        return new Move(0, BaseStanding.NONE, BaseStanding.NONE, 0);
    }

    @Override
    public void serialize(RetentionSignal signal, DataOutputView target) throws IOException {
        target.writeByte(kind(signal));
        WireFormat.writeNumber(signal.day(), target);
        if (signal instanceof Judged judged) {
            write(judged.alert(), target);
            target.writeBoolean(judged.lost());
            WireFormat.writeNumber(judged.daysToOrder(), target);
        } else if (signal instanceof Lapsed lapsed) {
            WireFormat.writeText(lapsed.tier(), target);
            target.writeByte(lapsed.relationship().ordinal());
            target.writeBoolean(lapsed.warning() != null);
            if (lapsed.warning() != null) {
                write(lapsed.warning().alert(), target);
                WireFormat.writeNumber(lapsed.warning().leadDays(), target);
            }
        } else if (signal instanceof BaseLook look) {
            WireFormat.writeText(look.start().tier(), target);
            target.writeByte(look.start().level().ordinal());
            target.writeByte(look.start().relationship().ordinal());
            target.writeBoolean(look.ordered());
        } else if (signal instanceof Move move) {
            write(move.from(), target);
            write(move.to(), target);
            WireFormat.writeNumber(move.silentDays(), target);
        }
    }

    private static byte kind(RetentionSignal signal) {
        if (signal instanceof Judged) {
            return JUDGED;
        }
        if (signal instanceof Lapsed) {
            return LAPSED;
        }
        return signal instanceof BaseLook ? LOOKED : MOVED;
    }

    private static void write(Alert alert, DataOutputView target) throws IOException {
        target.writeByte(alert.level().ordinal());
        WireFormat.writeText(alert.origin().tier(), target);
        target.writeByte(alert.origin().reason().ordinal());
        target.writeByte(alert.origin().relationship().ordinal());
    }

    private static void write(BaseStanding standing, DataOutputView target) throws IOException {
        target.writeByte(standing.status().ordinal());
        WireFormat.writeText(standing.tier(), target);
    }

    @Override
    public RetentionSignal deserialize(DataInputView source) throws IOException {
        byte kind = source.readByte();
        int day = Math.toIntExact(WireFormat.readNumber(source));
        return switch (kind) {
            case JUDGED -> new Judged(day, alert(source), source.readBoolean(), days(source));
            case LAPSED ->
                    new Lapsed(
                            day,
                            WireFormat.readText(source),
                            one(Relationship.values(), source),
                            source.readBoolean() ? new Warning(alert(source), days(source)) : null);
            case LOOKED -> new BaseLook(day, start(source), source.readBoolean());
            case MOVED -> new Move(day, standing(source), standing(source), days(source));
            default -> throw new IOException("No signal of retention has the number " + kind);
        };
    }

    private static Alert alert(DataInputView source) throws IOException {
        ChurnLevel level = one(ChurnLevel.values(), source);
        String tier = WireFormat.readText(source);
        return new Alert(
                level,
                new AlertOrigin(
                        tier,
                        one(ChurnReason.Code.values(), source),
                        one(Relationship.values(), source)));
    }

    private static LookStart start(DataInputView source) throws IOException {
        return new LookStart(
                WireFormat.readText(source),
                one(ChurnLevel.values(), source),
                one(Relationship.values(), source));
    }

    private static BaseStanding standing(DataInputView source) throws IOException {
        return new BaseStanding(one(CustomerStatus.values(), source), WireFormat.readText(source));
    }

    private static int days(DataInputView source) throws IOException {
        return Math.toIntExact(WireFormat.readNumber(source));
    }

    private static <T> T one(T[] values, DataInputView source) throws IOException {
        return values[source.readByte()];
    }

    @Override
    public TypeSerializerSnapshot<RetentionSignal> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<RetentionSignal> {

        /** Needed by Flink. */
        public Snapshot() {
            super(RetentionSignalSerializer::new);
        }
    }
}
