package dev.clientele.functions.referral;

import dev.clientele.functions.codec.RefereeWorthTypeInfo;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.ReferralValueJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.model.money.Money;
import dev.clientele.model.referral.RefereeWorth;
import dev.clientele.model.referral.ReferralValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keyed by referrer: what each referee is worth. Sends the sums after a change, and deletes the
 * record of a referrer who has no referee left, and of everyone who is erased: a job that began
 * with empty state can't know what records there are.
 *
 * <p>To add up takes as long as there are referees, so it is done once for all changes of a second,
 * ahead of a checkpoint, and when the input ends; only the last record of a key is of matter.
 */
public final class ReferrerOperator extends AbstractStreamOperator<OutgoingRecord>
        implements OneInputStreamOperator<RefereePart, OutgoingRecord>, ProcessingTimeCallback {

    private static final long serialVersionUID = 1L;
    private static final long MOST_MILLIS_WAITING = 1_000;

    private final ProgrammeDocuments documents;
    private final boolean ofHistory;

    private transient int decimals;
    private transient MapState<String, RefereeWorth> referees;
    private transient ValueState<Boolean> erased;

    /** Referrers whose sums are to be sent, each with whether a record of theirs may exist. */
    private transient Map<String, Boolean> changed;

    private transient boolean scheduled;

    /**
     * Knows nobody.
     *
     * @param documents name the programme's currency
     * @param ofHistory whether a history that ends is decided: Flink may forget a key's state with
     *     the next key then, so sums are sent at each change
     */
    public ReferrerOperator(ProgrammeDocuments documents, boolean ofHistory) {
        this.documents = documents;
        this.ofHistory = ofHistory;
    }

    @Override
    public void open() throws Exception {
        super.open();
        decimals = Money.decimals(documents.read().main().currency());
        referees =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "referees", Types.STRING, new RefereeWorthTypeInfo()));
        erased = getRuntimeContext().getState(new ValueStateDescriptor<>("erased", Types.BOOLEAN));
        changed = new LinkedHashMap<>();
        scheduled = false;
    }

    @Override
    public void processElement(StreamRecord<RefereePart> element) throws Exception {
        RefereePart part = element.getValue();
        if (erased.value() != null) {
            return;
        }
        changed.putIfAbsent(part.referrerId(), !referees.isEmpty());
        if (part.isErasure()) {
            referees.clear();
            erased.update(true);
            changed.put(part.referrerId(), true);
        } else if (part.worth() == null) {
            referees.remove(part.refereeId());
        } else {
            referees.put(part.refereeId(), part.worth());
        }
        if (ofHistory) {
            sendAll();
        } else {
            schedule();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failing timer fails the task by itself
    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            getProcessingTimeService().registerTimer(now + MOST_MILLIS_WAITING, this);
        }
    }

    @Override
    public void onProcessingTime(long time) throws Exception {
        scheduled = false;
        sendAll();
    }

    /** Records belong to the checkpoint before the barrier. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
        sendAll();
    }

    @Override
    public void finish() throws Exception {
        sendAll();
        super.finish();
    }

    /** The current key may be another one after. */
    private void sendAll() throws Exception {
        for (Map.Entry<String, Boolean> referrer : changed.entrySet()) {
            setCurrentKey(referrer.getKey());
            send(referrer.getKey(), referrer.getValue());
        }
        changed.clear();
    }

    /** Sends the sums; of a referrer without referees null, which deletes the record. */
    private void send(String referrerId, boolean isKnown) throws Exception {
        SortedMap<String, RefereeWorth> sorted = new TreeMap<>();
        for (Map.Entry<String, RefereeWorth> referee : referees.entries()) {
            sorted.put(referee.getKey(), referee.getValue());
        }
        if (sorted.isEmpty() && !isKnown) {
            return;
        }
        byte[] json =
                sorted.isEmpty()
                        ? null
                        : ReferralValueJson.write(ReferralValue.of(referrerId, sorted), decimals);
        output.collect(
                new StreamRecord<>(
                        new OutgoingRecord(TopicNames.REFERRAL_VALUES, referrerId, json)));
    }
}
