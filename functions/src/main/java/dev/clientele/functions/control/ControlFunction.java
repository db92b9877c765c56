package dev.clientele.functions.control;

import dev.clientele.functions.customer.CustomerOperator;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.event.Origin;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends on the versions that are accepted, as JSON, and refused documents to {@link
 * CustomerOperator#DEAD_LETTERS}. Runs once, so that all tasks behind it hear of the same versions.
 */
public final class ControlFunction extends ProcessFunction<Origin, String>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private static final ListStateDescriptor<String> DESCRIPTOR =
            new ListStateDescriptor<>("accepted", Types.STRING);

    private final ProgrammeDocuments documents;

    private transient ListState<String> accepted;
    private transient ControlJudge judge;
    private transient Counter read;
    private transient Counter refused;
    private transient Counter versions;

    /**
     * The function.
     *
     * @param documents what is known at the start
     */
    public ControlFunction(ProgrammeDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        accepted = context.getOperatorStateStore().getListState(DESCRIPTOR);
        ControlRegister register = new ControlRegister(documents);
        accepted.get().forEach(register::restore);
        judge = new ControlJudge(register);
    }

    /** The state is up to date already. */
    @Override
    public void snapshotState(FunctionSnapshotContext context) {}

    @Override
    public void open(OpenContext context) {
        MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("clientele");
        read = group.counter("documentsRead");
        refused = group.counter("documentsRefused");
        versions = group.counter("versionsAccepted");
    }

    @Override
    public void processElement(Origin record, Context context, Collector<String> out)
            throws Exception {
        read.inc();
        ControlJudge.Verdict verdict = judge.judge(record);
        for (String version : verdict.versions()) {
            versions.inc();
            accepted.add(version);
            out.collect(version);
        }
        if (verdict.letter() != null) {
            refused.inc();
            byte[] json = DeadLetterJson.write(verdict.letter());
            context.output(
                    CustomerOperator.DEAD_LETTERS,
                    new OutgoingRecord(TopicNames.DEAD_LETTERS, null, json));
        }
    }
}
