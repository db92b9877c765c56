package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The plain application: orders, spend and interactions of 30, 90 and 365 days, and the tier by the
 * rules of retail-three-level, in silence too. It does less than the job does: no value, no churn,
 * no weights of interactions, no receipts, no notices, no profiles, no dead letters. What a
 * workload has none of is left out too: merged and erased customers, tiers set by a person, another
 * policy.
 *
 * <p>It is written to be fast: one row a customer and one read and at most one write of it an
 * event, none if nothing changed; no serializer between row and store; objects used again; records
 * of fixed binary layout instead of JSON; the job's parser. It sends its sums as of the day of the
 * latest order whenever they change, and each change of tier.
 */
final class WindowProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    /** What the topics are called behind the prefix of the run. */
    static final String WINDOWS = "customer-windows";

    static final String TIERS = "customer-tiers";

    static final List<String> TOPICS = List.of(WINDOWS, TIERS);

    private static final String ROWS = "customers";
    private static final String OLDER_ORDERS = "older-orders";
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** Nothing is due ahead of an event that is still to come, as in the job. */
    private static final long LONGEST_DELAY = WorkloadSettings.LONGEST_DELAY.toMillis();

    private final EventParser parser;
    private final EngineRules rules;
    private final CivilCalendar calendar;
    private final Finish finish;
    private ProcessorContext<byte[], byte[]> context;
    private WindowDesk desk;
    private int lookedOn = CustomerRow.NO_DAY;
    private long timestamp;

    /** A processor of a task. */
    WindowProcessor(EngineRules rules, Finish finish) {
        this.rules = rules;
        this.parser = new EventParser(rules.currency());
        this.calendar = rules.calendar();
        this.finish = finish;
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.cached(ROWS), Stores.cached(OLDER_ORDERS), Stores.cached(DueTimes.STORE));
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        context = given;
        desk =
                new WindowDesk(
                        given.getStateStore(ROWS),
                        given.getStateStore(OLDER_ORDERS),
                        given.getStateStore(DueTimes.STORE),
                        rules,
                        this::send);
        context.schedule(BETWEEN_LOOKS, PunctuationType.STREAM_TIME, this::look);
    }

    /** Looks for what is due, once a day has begun: nothing is due but at the start of a day. */
    private void look(long time) {
        int day = calendar.dayOf(time - LONGEST_DELAY);
        if (day > lookedOn) {
            lookedOn = day;
            timestamp = time;
            desk.reach(calendar.startOf(day));
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        finish.started();
        timestamp = record.timestamp();
        ParseResult parsed = parser.parse(record.value(), rules.end());
        if (parsed.isAccepted()) {
            desk.receive(parsed.event());
        }
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        if (finish.isLast(metadata)) {
            desk.reach(rules.end());
            context.commit();
            finish.processed(metadata);
        }
    }

    private void send(String topic, byte[] customerId, byte[] value) {
        context.forward(new Record<>(customerId, value, timestamp), topic);
    }
}
