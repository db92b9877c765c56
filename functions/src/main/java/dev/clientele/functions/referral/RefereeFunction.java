package dev.clientele.functions.referral;

import dev.clientele.functions.codec.RefereeWorthTypeInfo;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.model.referral.RefereeWorth;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import dev.clientele.model.referral.Referrers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by customer: who referred the customer, and what the customer is worth. Sends the worth to
 * the referrer whenever one of the two changes, and takes it back from a referrer who turns out not
 * to have been the first.
 */
public final class RefereeFunction
        extends KeyedProcessFunction<String, ReferralSignal, RefereePart> {

    private static final long serialVersionUID = 1L;

    /** About 10 MB of them. */
    private static final int MOST_REMEMBERED = 100_000;

    private transient MapState<String, Long> referrals;
    private transient ValueState<RefereeWorth> worth;
    private transient ValueState<Boolean> erased;

    /**
     * Some of the customers who are neither referred nor erased, the latest ones: state is not
     * asked again for each value of theirs, and to look for a first entry costs it most.
     */
    private transient Map<String, Boolean> alone;

    /** Knows nobody. */
    public RefereeFunction() {}

    @Override
    public void open(OpenContext context) {
        referrals =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>("referrals", Types.STRING, Types.LONG));
        worth =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("worth", new RefereeWorthTypeInfo()));
        erased = getRuntimeContext().getState(new ValueStateDescriptor<>("erased", Types.BOOLEAN));
        alone =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                        return size() > MOST_REMEMBERED;
                    }
                };
    }

    @Override
    public void processElement(ReferralSignal signal, Context context, Collector<RefereePart> out)
            throws Exception {
        if (signal instanceof Valued valued && isAlone(valued)) {
            worth.update(valued.worth());
            return;
        }
        if (erased.value() != null) {
            return;
        }
        String before = Referrers.first(referrals.entries());
        if (signal instanceof Referred referred) {
            alone.remove(signal.customerId());
            refer(referred, before, out);
        } else if (signal instanceof Valued valued) {
            value(valued, before, out);
        } else {
            alone.remove(signal.customerId());
            erase(signal.customerId(), before, out);
        }
    }

    /** Most customers were referred by nobody: then there is nobody to tell. */
    private boolean isAlone(Valued valued) {
        return alone.containsKey(valued.customerId());
    }

    private void value(Valued valued, String referrer, Collector<RefereePart> out)
            throws Exception {
        worth.update(valued.worth());
        if (referrer == null) {
            alone.put(valued.customerId(), true);
        } else {
            out.collect(new RefereePart(referrer, valued.customerId(), valued.worth()));
        }
    }

    private void refer(Referred referred, String before, Collector<RefereePart> out)
            throws Exception {
        remember(referred);
        String now = Referrers.first(referrals.entries());
        if (now.equals(before)) {
            return;
        }
        if (before != null) {
            out.collect(new RefereePart(before, referred.customerId(), null));
        }
        RefereeWorth known = worth.value();
        RefereeWorth sent = known == null ? RefereeWorth.NOTHING : known;
        out.collect(new RefereePart(now, referred.customerId(), sent));
    }

    private void remember(Referred referred) throws Exception {
        Long known = referrals.get(referred.referrerId());
        if (known == null || referred.time() < known) {
            referrals.put(referred.referrerId(), referred.time());
        }
    }

    private void erase(String customerId, String referrer, Collector<RefereePart> out)
            throws Exception {
        referrals.clear();
        worth.clear();
        erased.update(true);
        if (referrer != null) {
            out.collect(new RefereePart(referrer, customerId, null));
        }
        out.collect(RefereePart.erasureOf(customerId));
    }
}
