package dev.clientele.functions.reduction;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts the records, and lets the events among them go on without their bytes, which nobody will
 * ask for. A tier set by a person says nothing of purchases and ends here: the reduced programme
 * has no such tiers. So does a merge: customers are reduced one by one, each id by itself.
 */
public final class Intake extends ProcessFunction<ParsedRecord, Incoming> {

    private static final long serialVersionUID = 1L;
    private static final byte[] NO_BYTES = {};

    private transient Tallies tallies;

    @Override
    public void open(OpenContext context) {
        tallies = new Tallies(getRuntimeContext());
    }

    @Override
    public void processElement(ParsedRecord parsed, Context context, Collector<Incoming> out) {
        tallies.read();
        if (parsed.event() == null) {
            tallies.refuse(parsed.letter().reason());
            return;
        }
        Incoming incoming = parsed.event();
        EventBody body = incoming.event().body();
        if (body instanceof EventBody.TierOverride || body instanceof EventBody.Merge) {
            return;
        }
        Origin origin = incoming.origin();
        out.collect(
                new Incoming(
                        incoming.event(),
                        new Origin(
                                origin.source(), origin.partition(), origin.position(), NO_BYTES)));
    }
}
