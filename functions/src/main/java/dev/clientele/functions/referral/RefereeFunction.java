package dev.clientele.functions.referral;

import dev.clientele.functions.codec.RefereeWorthTypeInfo;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.model.referral.RefereeWorth;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import dev.clientele.model.referral.Referrers;
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

    private transient MapState<String, Long> referrals;
    private transient ValueState<RefereeWorth> worth;
    private transient ValueState<Boolean> erased;

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
    }

    @Override
    public void processElement(ReferralSignal signal, Context context, Collector<RefereePart> out)
            throws Exception {
        if (erased.value() != null) {
            return;
        }
        String before = Referrers.first(referrals.entries());
        if (signal instanceof Referred referred) {
            remember(referred);
        } else if (signal instanceof Valued valued) {
            worth.update(valued.worth());
        } else {
            erase(signal.customerId(), before, out);
            return;
        }
        String now = Referrers.first(referrals.entries());
        if (before != null && !before.equals(now)) {
            out.collect(new RefereePart(before, signal.customerId(), null));
        }
        if (now != null && (signal instanceof Valued || !now.equals(before))) {
            RefereeWorth known = worth.value();
            RefereeWorth sent = known == null ? RefereeWorth.NOTHING : known;
            out.collect(new RefereePart(now, signal.customerId(), sent));
        }
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
