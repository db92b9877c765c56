package dev.clientele.functions.customer;

import dev.clientele.functions.codec.CustomerStateTypeInfo;
import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * The one keyed operator. Decisions and profiles of all topics are its main output, so that one
 * transaction carries them; dead letters are a side output.
 */
public final class CustomerFunction extends KeyedProcessFunction<String, Incoming, OutgoingRecord> {

    /** Records that can't be used. */
    public static final OutputTag<OutgoingRecord> DEAD_LETTERS =
            new OutputTag<>(TopicNames.DEAD_LETTERS, new OutgoingRecordTypeInfo());

    private static final long serialVersionUID = 1L;

    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();

    private final ProgrammeDocuments documents;
    private final long profileMillis;

    private transient CustomerEngine engine;
    private transient DecisionJson decisionJson;
    private transient ProfileJson profileJson;
    private transient ValueState<CustomerState> row;
    private transient FlinkArchive archive;
    private transient Outcome outcome;
    private transient CustomerCounters counters;

    /**
     * The operator.
     *
     * @param documents policy and models
     * @param profileMillis how long a profile without decision may wait, in milliseconds of the
     *     customer's clock
     */
    public CustomerFunction(ProgrammeDocuments documents, long profileMillis) {
        this.documents = documents;
        this.profileMillis = profileMillis;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        Programme programme = documents.read();
        int decimals = programme.at(0).policy().decimals();
        engine = new CustomerEngine(programme);
        decisionJson = new DecisionJson(decimals);
        profileJson = new ProfileJson(decimals);
        row =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "customer", new CustomerStateTypeInfo()));
        archive = new FlinkArchive(getRuntimeContext());
        outcome = new Outcome();
        counters = new CustomerCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Incoming incoming, Context context, Collector<OutgoingRecord> out)
            throws Exception {
        Customer customer = load(context.getCurrentKey());
        long timer = timerOf(customer);
        long clock = customer.state().clock();
        outcome.clear();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        counters.processed(incoming.event().time(), context.timerService());
        emit(customer, context, out);
        // The clock tells of a return that began to wait when another one ceased to.
        boolean leftTrace =
                outcome.accepted() > 0
                        || outcome.waiting() != 0
                        || customer.state().clock() != clock;
        if (leftTrace) {
            sendProfileIfDue(customer, out);
            save(customer, timer, context.timerService());
        }
    }

    /**
     * Applies what is due. The end of the input, which Flink tells as the end of time, is not the
     * passing of time: nothing is due by it.
     */
    @Override
    public void onTimer(long instant, OnTimerContext context, Collector<OutgoingRecord> out)
            throws Exception {
        Customer customer = load(context.getCurrentKey());
        if (context.timerService().currentWatermark() == END_OF_INPUT) {
            endInput(customer, out);
            return;
        }
        outcome.clear();
        engine.advance(customer, instant, outcome);
        emit(customer, context, out);
        if (!outcome.decisions().isEmpty() || customer.state().profileDueAt() <= instant) {
            sendProfile(customer, out);
        }
        save(customer, CustomerState.NOTHING_DUE, context.timerService());
    }

    /**
     * The last watermark fires every timer, though no time has passed: what is due is left undone,
     * or centuries of silence would be decided. No timer is set, for it would fire at once.
     */
    private void endInput(Customer customer, Collector<OutgoingRecord> out) throws IOException {
        if (customer.state().profileDueAt() != CustomerState.NOTHING_DUE) {
            sendProfile(customer, out);
            row.update(customer.state());
        }
    }

    private Customer load(String customerId) throws IOException {
        CustomerState state = row.value();
        return new Customer(customerId, state == null ? new CustomerState() : state, archive);
    }

    private void emit(Customer customer, Context context, Collector<OutgoingRecord> out) {
        counters.count(outcome);
        for (Decision decision : outcome.decisions()) {
            String topic = decision.topic().topicName();
            byte[] json = decisionJson.write(decision);
            out.collect(new OutgoingRecord(topic, customer.id(), json));
        }
        for (DeadLetter letter : outcome.deadLetters()) {
            byte[] json = DeadLetterJson.write(letter);
            context.output(
                    DEAD_LETTERS, new OutgoingRecord(TopicNames.DEAD_LETTERS, customer.id(), json));
        }
    }

    /** With each decision, otherwise once a while; an erased customer's profile is deleted. */
    private void sendProfileIfDue(Customer customer, Collector<OutgoingRecord> out) {
        CustomerState state = customer.state();
        boolean first = state.profileSentAt() == CustomerState.NO_CLOCK;
        if (first
                || !outcome.decisions().isEmpty()
                || state.clock() - state.profileSentAt() >= profileMillis) {
            sendProfile(customer, out);
        } else {
            state.profileDueAt(state.profileSentAt() + profileMillis);
        }
    }

    private void sendProfile(Customer customer, Collector<OutgoingRecord> out) {
        CustomerState state = customer.state();
        byte[] json = state.isErased() ? null : profileJson.write(engine.profile(customer));
        out.collect(new OutgoingRecord(TopicNames.CUSTOMER_PROFILES, customer.id(), json));
        state.profileSentAt(state.clock());
        state.profileDueAt(CustomerState.NOTHING_DUE);
    }

    /** Saves the row and moves the customer's one timer where it has to be. */
    private void save(Customer customer, long timerBefore, TimerService timers) throws IOException {
        row.update(customer.state());
        long timer = timerOf(customer);
        if (timer == timerBefore) {
            return;
        }
        if (timerBefore != CustomerState.NOTHING_DUE) {
            timers.deleteEventTimeTimer(timerBefore);
        }
        if (timer != CustomerState.NOTHING_DUE) {
            timers.registerEventTimeTimer(timer);
        }
    }

    private long timerOf(Customer customer) {
        return Math.min(engine.dueAt(customer), customer.state().profileDueAt());
    }
}
