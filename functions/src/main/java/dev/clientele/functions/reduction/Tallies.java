package dev.clientele.functions.reduction;

import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Counts records and customers, for the job's progress and its summary. */
public final class Tallies {

    /** Records read. */
    public static final String READ = "read";

    /** Customers reduced. */
    public static final String CUSTOMERS = "customers";

    /** Findings made. */
    public static final String FINDINGS = "findings";

    /** Records seen before. */
    public static final String DEDUPLICATED = "deduplicated";

    /** Begins the names of the counts of records that can't be used, which end with the reason. */
    public static final String REFUSED = "refused:";

    private final Map<RejectReason, LongCounter> refused = new EnumMap<>(RejectReason.class);
    private final LongCounter read = new LongCounter();
    private final LongCounter customers = new LongCounter();
    private final LongCounter findings = new LongCounter();
    private final LongCounter deduplicated = new LongCounter();

    /**
     * Counts in a task.
     *
     * @param context the task's
     */
    Tallies(RuntimeContext context) {
        context.addAccumulator(READ, read);
        context.addAccumulator(CUSTOMERS, customers);
        context.addAccumulator(FINDINGS, findings);
        context.addAccumulator(DEDUPLICATED, deduplicated);
        for (RejectReason reason : RejectReason.values()) {
            LongCounter counter = new LongCounter();
            refused.put(reason, counter);
            context.addAccumulator(REFUSED + reason.code(), counter);
        }
    }

    void read() {
        read.add(1);
    }

    void customer() {
        customers.add(1);
    }

    void finding() {
        findings.add(1);
    }

    void refuse(RejectReason reason) {
        refused.get(reason).add(1);
    }

    void came(Outcome outcome) {
        deduplicated.add(outcome.deduplicated());
        for (DeadLetter letter : outcome.deadLetters()) {
            refuse(letter.reason());
        }
    }
}
