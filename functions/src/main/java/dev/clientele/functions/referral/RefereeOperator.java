package dev.clientele.functions.referral;

import dev.clientele.functions.codec.RefereeWorthTypeInfo;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.model.referral.RefereeWorth;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import dev.clientele.model.referral.Referrers;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keyed by customer: who referred the customer, and what the customer is worth. Sends the worth to
 * the referrer whenever one of the two changes, and takes it back from a referrer who turns out not
 * to have been the first.
 *
 * <p>Most customers were referred by nobody: their worth is only kept, in case it turns out that
 * somebody did. It stays on the heap and is put into state ahead of a checkpoint.
 */
public final class RefereeOperator extends AbstractStreamOperator<RefereePart>
        implements OneInputStreamOperator<ReferralSignal, RefereePart> {

    private static final long serialVersionUID = 1L;

    /** About 10 MB of them. */
    private static final int MOST_REMEMBERED = 100_000;

    /** So that a checkpoint's barrier waits for some tenths of a second. */
    private static final int MOST_UNWRITTEN = 50_000;

    private final boolean ofHistory;

    private transient MapState<String, Long> referrals;
    private transient ValueState<RefereeWorth> worth;
    private transient ValueState<Boolean> erased;

    /**
     * Some of the customers who are neither referred nor erased, the latest ones: state is not
     * asked again for each value of theirs, and to look for a first entry costs it most.
     */
    private transient Map<String, Boolean> alone;

    /** What customers who are alone are worth, as far as state does not know it yet. */
    private transient Map<String, RefereeWorth> unwritten;

    /**
     * Knows nobody.
     *
     * @param ofHistory whether a history that ends is decided: Flink may forget a key's state with
     *     the next key then, so all is put into state at once
     */
    public RefereeOperator(boolean ofHistory) {
        this.ofHistory = ofHistory;
    }

    @Override
    public void open() throws Exception {
        super.open();
        referrals =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>("referrals", Types.STRING, Types.LONG));
        worth =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("worth", new RefereeWorthTypeInfo()));
        erased = getRuntimeContext().getState(new ValueStateDescriptor<>("erased", Types.BOOLEAN));
        alone = latest();
        unwritten = new HashMap<>();
    }

    private static Map<String, Boolean> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    @Override
    public void processElement(StreamRecord<ReferralSignal> element) throws Exception {
        ReferralSignal signal = element.getValue();
        if (signal instanceof Valued valued && alone.get(valued.customerId()) != null) {
            keep(valued);
            return;
        }
        write(signal.customerId());
        if (erased.value() != null) {
            return;
        }
        String before = Referrers.first(referrals.entries());
        if (signal instanceof Referred referred) {
            alone.remove(signal.customerId());
            refer(referred, before);
        } else if (signal instanceof Valued valued) {
            value(valued, before);
        } else {
            alone.remove(signal.customerId());
            erase(signal.customerId(), before);
        }
    }

    /** There is nobody to tell. */
    private void keep(Valued valued) throws IOException {
        if (ofHistory) {
            worth.update(valued.worth());
            return;
        }
        unwritten.put(valued.customerId(), valued.worth());
        if (unwritten.size() > MOST_UNWRITTEN) {
            writeBack();
        }
    }

    /** Puts what the current key's customer is worth into state. */
    private void write(String customerId) throws IOException {
        RefereeWorth kept = unwritten.remove(customerId);
        if (kept != null) {
            worth.update(kept);
        }
    }

    /** Puts what is kept on the heap into state. The current key is the same after. */
    private void writeBack() throws IOException {
        Object current = getCurrentKey();
        for (Map.Entry<String, RefereeWorth> kept : unwritten.entrySet()) {
            setCurrentKey(kept.getKey());
            worth.update(kept.getValue());
        }
        unwritten.clear();
        if (current != null) {
            setCurrentKey(current);
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
        writeBack();
    }

    private void value(Valued valued, String referrer) throws IOException {
        worth.update(valued.worth());
        if (referrer == null) {
            alone.put(valued.customerId(), true);
        } else {
            send(new RefereePart(referrer, valued.customerId(), valued.worth()));
        }
    }

    private void refer(Referred referred, String before) throws Exception {
        remember(referred);
        String now = Referrers.first(referrals.entries());
        if (now.equals(before)) {
            return;
        }
        if (before != null) {
            send(new RefereePart(before, referred.customerId(), null));
        }
        RefereeWorth known = worth.value();
        RefereeWorth sent = known == null ? RefereeWorth.NOTHING : known;
        send(new RefereePart(now, referred.customerId(), sent));
    }

    private void remember(Referred referred) throws Exception {
        Long known = referrals.get(referred.referrerId());
        if (known == null || referred.time() < known) {
            referrals.put(referred.referrerId(), referred.time());
        }
    }

    private void erase(String customerId, String referrer) throws IOException {
        referrals.clear();
        worth.clear();
        erased.update(true);
        if (referrer != null) {
            send(new RefereePart(referrer, customerId, null));
        }
        send(RefereePart.erasureOf(customerId));
    }

    private void send(RefereePart part) {
        output.collect(new StreamRecord<>(part));
    }
}
