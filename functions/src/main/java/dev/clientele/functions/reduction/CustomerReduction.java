package dev.clientele.functions.reduction;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Counted;
import dev.clientele.functions.history.CustomerHistory;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.history.ReducedProgramme;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.tier.TierPolicy;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;

/**
 * Reduces customers to findings, one customer after the other, as Flink's batch mode brings them:
 * all events of a customer in their order, then the end. So no more than one customer is in memory,
 * and nothing of it is ever serialized.
 */
public final class CustomerReduction extends KeyedProcessFunction<String, Incoming, Counted> {

    private static final long serialVersionUID = 1L;
    private static final long END_OF_CUSTOMER = Watermark.MAX_WATERMARK.getTimestamp();

    private final ProgrammeDocuments documents;
    private final Cuts cuts;
    private final boolean firstDay;

    private transient CustomerEngine engine;
    private transient CustomerHistory.Measure measure;
    private transient Tallies tallies;
    private transient CustomerHistory history;
    private transient String customerId;

    /**
     * The reduction.
     *
     * @param documents the policy, whose money and days count
     * @param cuts where the history is cut
     * @param firstDay whether the first purchase day counts for value too
     */
    public CustomerReduction(ProgrammeDocuments documents, Cuts cuts, boolean firstDay) {
        this.documents = documents;
        this.cuts = cuts;
        this.firstDay = firstDay;
    }

    @Override
    public void open(OpenContext context) throws InvalidDocumentException {
        tallies = new Tallies(getRuntimeContext());
        List<TierPolicy> policies =
                documents.versions().get(0).stream().map(PolicyDocument::policy).toList();
        engine = new CustomerEngine(ReducedProgramme.of(policies));
        measure =
                new CustomerHistory.Measure(
                        firstDay, Fraction.powerOfTen(policies.get(0).decimals()));
    }

    @Override
    public void processElement(Incoming incoming, Context context, Collector<Counted> out) {
        String id = context.getCurrentKey();
        if (history == null) {
            history = new CustomerHistory(id, engine, cuts, measure);
            customerId = id;
            context.timerService().registerEventTimeTimer(END_OF_CUSTOMER);
        }
        if (!id.equals(customerId)) {
            throw new IllegalStateException(
                    "customers must come one after the other, as in Flink's batch mode");
        }
        tallies.came(history.apply(incoming.event(), incoming.origin()));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Counted> out) {
        history.end(
                finding -> {
                    out.collect(new Counted(finding, 1));
                    tallies.finding();
                });
        history = null;
        tallies.customer();
    }
}
