package dev.clientele.benchmarks.workload;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;

/**
 * Parses records as the job does when it reads them from Kafka. Time is the workload's end, not the
 * machine's: what is from the future is the same in every run.
 */
public final class RecordParser {

    private final EventParser parser;
    private final long machineClock;

    /**
     * A parser.
     *
     * @param currency the programme's, ISO 4217 code
     * @param machineClock epoch milliseconds
     */
    public RecordParser(String currency, long machineClock) {
        this.parser = new EventParser(currency);
        this.machineClock = machineClock;
    }

    /**
     * Parses a record.
     *
     * @param record its bytes
     * @param partition the number of its partition
     * @param offset its number in the partition
     * @return the event or the dead letter
     */
    public ParsedRecord parse(byte[] record, int partition, long offset) {
        Origin origin = new Origin(TopicNames.CUSTOMER_EVENTS, partition, offset, record);
        ParseResult parsed = parser.parse(record, machineClock);
        return parsed.isAccepted()
                ? ParsedRecord.valid(new Incoming(parsed.event(), origin))
                : ParsedRecord.rejected(new DeadLetter(parsed.reason(), parsed.detail(), origin));
    }
}
