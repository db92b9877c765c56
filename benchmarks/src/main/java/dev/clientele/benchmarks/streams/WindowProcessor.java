package dev.clientele.benchmarks.streams;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.CivilCalendar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The plain application: orders and spend of 30, 90 and 365 days and a tier by fixed thresholds, on
 * each event. It does less than the job does: no value, no churn, no receipts, nothing of silence,
 * no history beyond a year, no dead letters.
 *
 * <p>It is written to be fast: one row a customer and one read and at most one write of it an
 * event, none if nothing changed; no serializer between row and store; objects used again; records
 * of fixed binary layout instead of JSON; the job's parser. It sends its sums with each order, and
 * the tier when that changes.
 */
final class WindowProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    /** What the topics are called behind the prefix of the run. */
    static final String WINDOWS = "customer-windows";

    static final String TIERS = "customer-tiers";

    static final List<String> TOPICS = List.of(WINDOWS, TIERS);
    static final String STORE = "customers";

    private final EventParser parser;
    private final CivilCalendar calendar;
    private final long end;
    private final Finish finish;
    private final WindowRow row = new WindowRow();
    private final WindowSums sums = new WindowSums();
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<Bytes, byte[]> rows;

    /** A processor of a task. */
    WindowProcessor(EngineRules rules, Finish finish) {
        this.parser = new EventParser(rules.currency());
        this.calendar = rules.programmes().main().at(rules.end()).policy().calendar();
        this.end = rules.end();
        this.finish = finish;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        context = given;
        rows = given.getStateStore(STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        finish.started();
        ParseResult parsed = parser.parse(record.value(), end);
        if (parsed.isAccepted()) {
            apply(parsed.event(), record.timestamp());
        }
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        if (finish.isLast(metadata)) {
            context.commit();
            finish.processed(metadata);
        }
    }

    private void apply(CustomerEvent event, long timestamp) {
        byte[] id = event.customerId().getBytes(StandardCharsets.UTF_8);
        Bytes key = Bytes.wrap(id);
        row.read(rows.get(key));
        int day = calendar.dayOf(event.time());
        boolean changed = row.reach(day);
        if (event.body() instanceof EventBody.Order order
                && row.remember(Fingerprint.of(event.eventId()))) {
            row.add(day, order.amount());
            row.sum(row.orderDay(), sums);
            context.forward(new Record<>(id, sums.write(row.orderDay()), timestamp), WINDOWS);
            changed = true;
        }
        if (changed) {
            decide(id, timestamp);
            rows.put(key, row.write());
        }
    }

    /** The sums of today differ from those of the latest order if that was earlier. */
    private void decide(byte[] id, long timestamp) {
        row.sum(row.clockDay(), sums);
        int tier = sums.tier();
        if (tier != row.tier()) {
            row.tier(tier);
            context.forward(new Record<>(id, new byte[] {(byte) tier}, timestamp), TIERS);
        }
    }
}
