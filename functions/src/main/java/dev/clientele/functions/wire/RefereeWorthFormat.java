package dev.clientele.functions.wire;

import dev.clientele.model.referral.RefereeWorth;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How {@link RefereeWorth} is written between operators. */
final class RefereeWorthFormat {

    private RefereeWorthFormat() {}

    static void write(RefereeWorth worth, DataOutputView target) throws IOException {
        WireFormat.writeNumber(worth.historic(), target);
        target.writeDouble(worth.predicted());
        target.writeBoolean(worth.ordered());
    }

    static RefereeWorth read(DataInputView source) throws IOException {
        return new RefereeWorth(
                WireFormat.readNumber(source), source.readDouble(), source.readBoolean());
    }
}
