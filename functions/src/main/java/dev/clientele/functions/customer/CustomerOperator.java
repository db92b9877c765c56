package dev.clientele.functions.customer;

import dev.clientele.functions.codec.CustomerStateTypeInfo;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.DriftLookTypeInfo;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.functions.wire.ReferralSignalTypeInfo;
import dev.clientele.functions.wire.RetentionSignalTypeInfo;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.retention.RetentionSignal;
import java.io.IOException;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.SimpleTimerService;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * The one keyed operator: events by customer are its first input, versions of the policy, broadcast
 * to all its tasks, the second. Decisions and profiles of all topics are its main output, so that
 * one transaction carries them; dead letters and what figures are counted from are side outputs.
 *
 * <p>Time is that of the events alone, and never runs back, not by a restore either. When it
 * reaches the start of a version, or a version comes after its start, all customers are looked at
 * by a {@link PolicySweep}.
 */
public final class CustomerOperator extends AbstractStreamOperator<OutgoingRecord>
        implements TwoInputStreamOperator<Incoming, String, OutgoingRecord>,
                Triggerable<String, VoidNamespace>,
                PolicySweep.Walk {

    /** Records that can't be used. */
    public static final OutputTag<OutgoingRecord> DEAD_LETTERS =
            new OutputTag<>(TopicNames.DEAD_LETTERS, new OutgoingRecordTypeInfo());

    /** What models expected of customers of the panel, and what came. */
    public static final OutputTag<DriftLook> LOOKS =
            new OutputTag<>("looks", new DriftLookTypeInfo());

    /** What figures of the whole customer base are counted from. */
    public static final OutputTag<RetentionSignal> RETENTION =
            new OutputTag<>("retention", new RetentionSignalTypeInfo());

    /** What changes the value of referees at their referrers. */
    public static final OutputTag<ReferralSignal> REFERRALS =
            new OutputTag<>("referrals", new ReferralSignalTypeInfo());

    private static final long serialVersionUID = 1L;

    private static final long BEFORE_TIME = Long.MIN_VALUE;
    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();
    private static final int EVENTS = 0;
    private static final String ROW = "customer";

    /** The name Flink gives to a function's timers, as which they lie in savepoints. */
    private static final String TIMERS = "user-timers";

    private final ProgrammeDocuments documents;
    private final ProfilePace profiles;
    private final SweepPace pace;
    private final Long asOf;
    private final Panel panel;
    private final DeadLetterForm letters;
    private final HeapShare heapShare;

    private transient AcceptedVersions accepted;
    private transient SweptVersion swept;
    private transient Programmes programmes;
    private transient CustomerDesk desk;
    private transient WorkingSet customers;
    private transient SettlingTick tick;
    private transient PolicySweep sweep;
    private transient SweepMeters meters;
    private transient boolean ended;

    /**
     * The operator of a job that goes on.
     *
     * @param documents policy and models known at the start
     * @param profiles how long profiles may wait
     * @param pace how customers are looked at when a version takes effect
     */
    public CustomerOperator(ProgrammeDocuments documents, ProfilePace profiles, SweepPace pace) {
        this(documents, profiles, pace, null, Panel.NONE, DeadLetterForm.WHOLE);
    }

    /**
     * The operator.
     *
     * @param documents policy and models known at the start
     * @param profiles how long profiles may wait
     * @param pace how customers are looked at when a version takes effect
     * @param asOf up to when each customer is decided at the end of the input, in epoch
     *     milliseconds; null if its end is no passing of time
     * @param panel of whom models' expectations are held against what came
     * @param letters how dead letters show records
     */
    public CustomerOperator(
            ProgrammeDocuments documents,
            ProfilePace profiles,
            SweepPace pace,
            Long asOf,
            Panel panel,
            DeadLetterForm letters) {
        this(documents, profiles, pace, asOf, panel, letters, HeapShare.QUARTER);
    }

    /** The same with another share of the heap, which is of no matter to what is decided. */
    CustomerOperator(
            ProgrammeDocuments documents,
            ProfilePace profiles,
            SweepPace pace,
            Long asOf,
            Panel panel,
            DeadLetterForm letters,
            HeapShare heapShare) {
        this.documents = documents;
        this.profiles = profiles;
        this.pace = pace;
        this.asOf = asOf;
        this.panel = panel;
        this.letters = letters;
        this.heapShare = heapShare;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        accepted = new AcceptedVersions(context.getOperatorStateStore());
        swept = new SweptVersion(context);
    }

    /** Profiles belong to the checkpoint before the barrier, and rows to the checkpoint. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
        customers.writeBack();
    }

    /** Whoever is behind takes nothing more after this, not even ahead of the last checkpoint. */
    @Override
    public void finish() throws Exception {
        customers.writeBack();
        super.finish();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        swept.snapshot();
    }

    @Override
    public void open() throws Exception {
        super.open();
        ended = false;
        programmes = accepted.programmes(documents);
        swept.beginWith(inForce());
        CustomerCounters counters = new CustomerCounters(getRuntimeContext().getMetricGroup());
        meters = new SweepMeters(getRuntimeContext().getMetricGroup());
        TimerService timers =
                new SimpleTimerService(
                        getInternalTimerService(TIMERS, VoidNamespaceSerializer.INSTANCE, this));
        CustomerOutput customerOutput =
                new CustomerOutput(
                        output, programmes.main().at(BEFORE_TIME).policy().decimals(), letters);
        customers =
                new WorkingSet(
                        row(),
                        new FlinkArchive(getRuntimeContext()),
                        timers,
                        customerOutput,
                        this,
                        profiles.release(),
                        retention(),
                        customersOnHeap());
        desk =
                new CustomerDesk(
                        customers,
                        new HandoverParts(getRuntimeContext()),
                        timers,
                        customerOutput,
                        counters,
                        profiles.intervalMillis());
        desk.decideBy(new CustomerEngine(programmes, panel));
        customers.timeWas(time());
        tick = new SettlingTick(getProcessingTimeService(), customers);
        sweep =
                new PolicySweep(
                        getKeyedStateBackend(), ROW, getProcessingTimeService(), pace, this);
        meters.inForce(version());
        sweepIfVersionIsNew(); // one that a failure cut short: perhaps no watermark will come
    }

    private long customersOnHeap() {
        return heapShare.of(
                getContainingTask().getEnvironment().getTaskManagerInfo().getConfiguration(),
                Runtime.getRuntime().maxMemory());
    }

    /** On the heap a row is the object itself, of which a checkpoint keeps the one it was. */
    private WorkingSet.Retention retention() {
        return getKeyedStateBackend().getBackendTypeIdentifier().equals(PolicySweep.ROCKSDB)
                ? WorkingSet.Retention.WHILE_THERE_IS_ROOM
                : WorkingSet.Retention.UP_TO_A_CHECKPOINT;
    }

    private ValueState<CustomerState> row() throws Exception {
        return getRuntimeContext()
                .getState(new ValueStateDescriptor<>(ROW, new CustomerStateTypeInfo()));
    }

    @Override
    public void processElement1(StreamRecord<Incoming> event) throws Exception {
        if (asOf == null) {
            desk.receive(customer(), event.getValue());
            tick.schedule();
            return;
        }
        if (event.getValue().event().body() instanceof EventBody.Merge) {
            desk.refuseMerge(customer(), event.getValue());
        } else {
            desk.receive(customer(), event.getValue());
        }
        desk.visitAtTheEnd();
        customers.writeBack(); // a batch forgets a key's state with the next key
    }

    /** Takes a version that was accepted. */
    @Override
    public void processElement2(StreamRecord<String> version) throws Exception {
        accepted.add(version.getValue());
        programmes = accepted.programmes(documents);
        desk.decideBy(new CustomerEngine(programmes, panel));
        sweepIfVersionIsNew();
    }

    @Override
    public void processWatermark1(Watermark mark) throws Exception {
        customers.settle(); // timers have to be where they belong before time goes on
        if (mark.getTimestamp() == END_OF_INPUT) {
            sweep.finish();
            ended = true;
            processWatermark(mark);
            customers.writeBack();
            return;
        }
        swept.reached(mark.getTimestamp());
        customers.timeWas(time());
        processWatermark(mark);
        sweepIfVersionIsNew();
        tick.schedule();
    }

    /** Documents have no time. */
    @Override
    public void processWatermark2(Watermark mark) {}

    @Override
    protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
        if (input == EVENTS) {
            processWatermarkStatus(status);
        }
    }

    private void sweepIfVersionIsNew() throws IOException {
        if (ended || time() == BEFORE_TIME || !swept.isNew(inForce())) {
            return;
        }
        swept.begun(inForce());
        meters.inForce(version());
        meters.started();
        customers.writeBack(); // a sweep walks over rows
        sweep.start();
    }

    /** How far time has come, in epoch milliseconds. */
    private long time() {
        return swept.furthest();
    }

    private String inForce() {
        return programmes.labelsAt(time());
    }

    private int version() {
        return programmes.main().at(time()).policy().terms().version();
    }

    @Override
    public void visit(String customerId) throws Exception {
        setCurrentKey(customerId);
        if (desk.revise(customerId, time())) {
            meters.revised();
        }
        tick.schedule();
    }

    @Override
    public void completed() {
        swept.completed();
        meters.completed();
    }

    /**
     * Applies what is due. The end of the input, which Flink tells as the end of time, is not the
     * passing of time: nothing is due by it, but for a history that is decided up to an instant. In
     * a batch each customer has such an end.
     */
    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        if (!desk.isAtTheEnd()) {
            desk.reach(customer(), timer.getTimestamp());
        } else if (asOf == null) {
            desk.endInput(customer());
        } else if (timer.getTimestamp() == END_OF_INPUT) {
            desk.settle(customer(), asOf);
            customers.writeBack();
        }
    }

    /** There are no such timers. */
    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

    private String customer() {
        return (String) getCurrentKey();
    }

    @Override
    public void close() throws Exception {
        if (sweep != null) {
            sweep.close();
        }
        super.close();
    }
}
