package dev.clientele.functions.referral;

import dev.clientele.functions.codec.RefereeWorthTypeInfo;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.ReferralValueJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.model.money.Money;
import dev.clientele.model.referral.RefereeWorth;
import dev.clientele.model.referral.ReferralValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by referrer: what each referee is worth. Sends the sums at each change, and deletes the
 * record of a referrer who has no referee left, and of everyone who is erased: a job that began
 * with empty state can't know what records there are.
 */
public final class ReferrerFunction
        extends KeyedProcessFunction<String, RefereePart, OutgoingRecord> {

    private static final long serialVersionUID = 1L;

    private final ProgrammeDocuments documents;

    private transient int decimals;
    private transient MapState<String, RefereeWorth> referees;
    private transient ValueState<Boolean> erased;

    /**
     * Knows nobody.
     *
     * @param documents name the programme's currency
     */
    public ReferrerFunction(ProgrammeDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void open(OpenContext context) throws InvalidDocumentException {
        decimals = Money.decimals(documents.read().main().currency());
        referees =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "referees", Types.STRING, new RefereeWorthTypeInfo()));
        erased = getRuntimeContext().getState(new ValueStateDescriptor<>("erased", Types.BOOLEAN));
    }

    @Override
    public void processElement(RefereePart part, Context context, Collector<OutgoingRecord> out)
            throws Exception {
        if (erased.value() != null) {
            return;
        }
        boolean hadSome = !referees.isEmpty();
        if (part.isErasure()) {
            referees.clear();
            erased.update(true);
        } else if (part.worth() == null) {
            referees.remove(part.refereeId());
        } else {
            referees.put(part.refereeId(), part.worth());
        }
        if (hadSome || !referees.isEmpty() || part.isErasure()) {
            out.collect(
                    new OutgoingRecord(TopicNames.REFERRAL_VALUES, part.referrerId(), json(part)));
        }
    }

    /** The sums; null, which deletes the record, without referees. */
    private byte[] json(RefereePart part) throws Exception {
        SortedMap<String, RefereeWorth> sorted = new TreeMap<>();
        for (Map.Entry<String, RefereeWorth> referee : referees.entries()) {
            sorted.put(referee.getKey(), referee.getValue());
        }
        return sorted.isEmpty()
                ? null
                : ReferralValueJson.write(ReferralValue.of(part.referrerId(), sorted), decimals);
    }
}
