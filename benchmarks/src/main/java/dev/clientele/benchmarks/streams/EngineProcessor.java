package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * All that the job does, in Kafka Streams: its parser, engine, rows and JSON. Kafka Streams has no
 * timers a key, so days that are due lie in a store of their own, {@link DueTimes}, which is looked
 * through once an hour of the events' time. The last record of a partition takes its customers to
 * the workload's end, as the last watermark does in the job.
 *
 * <p>A row is read and written at each event, out of and into the record cache of Kafka Streams. A
 * profile is sent with each decision and otherwise once a minute of the customer's clock, as the
 * job did before it sent one of all that come within an instant.
 *
 * <p>Left out is what a workload has none of: merged and erased customers, exports, new versions of
 * policy and models; and figures, which the benchmark of the job does not send either.
 */
final class EngineProcessor implements Processor<byte[], byte[], String, OutgoingRecord> {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** Nothing is due ahead of an event that is still to come, as in the job. */
    private static final long LONGEST_DELAY = WorkloadSettings.LONGEST_DELAY.toMillis();

    private final EngineRules rules;
    private final Finish finish;
    private final EventParser parser;
    private ProcessorContext<String, OutgoingRecord> context;
    private EngineDesk desk;

    /** A processor of a task. */
    EngineProcessor(EngineRules rules, Finish finish) {
        this.rules = rules;
        this.finish = finish;
        this.parser = new EventParser(rules.currency());
    }

    @Override
    public void init(ProcessorContext<String, OutgoingRecord> given) {
        context = given;
        desk = new EngineDesk(given, rules);
        context.schedule(
                BETWEEN_LOOKS,
                PunctuationType.STREAM_TIME,
                time -> desk.reach(time - LONGEST_DELAY));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        finish.started();
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        Origin origin =
                new Origin(
                        TopicNames.CUSTOMER_EVENTS,
                        metadata.partition(),
                        metadata.offset(),
                        record.value());
        ParseResult parsed = parser.parse(record.value(), rules.end());
        if (parsed.isAccepted()) {
            desk.receive(parsed.event(), origin, record.timestamp());
        } else {
            desk.reject(
                    new DeadLetter(parsed.reason(), parsed.detail(), origin), record.timestamp());
        }
        if (finish.isLast(metadata)) {
            desk.reach(rules.end());
            context.commit();
            finish.processed(metadata);
        }
    }
}
