package dev.clientele.functions.parse;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.money.Money;
import java.util.List;

/**
 * Turns a record into a valid event, or tells the first thing that is wrong with it. The checks are
 * made in the order of {@link RejectReason}, up to {@link RejectReason#FROM_THE_FUTURE}; all
 * missing fields come before any invalid one of the same group.
 *
 * <p>A parser has no state: it can be shared between threads. It is made where it is used and not
 * sent over the wire.
 */
public final class EventParser {

    private static final long MAX_AHEAD_MILLIS = 3_600_000L;
    private static final List<Field> REQUIRED =
            List.of(Field.EVENT_ID, Field.CUSTOMER_ID, Field.TYPE, Field.TIME);

    private final EventTypes types;

    /**
     * A parser of one programme's events.
     *
     * @param currency ISO 4217 code of the programme's currency
     * @throws IllegalArgumentException if there is no such currency
     */
    public EventParser(String currency) {
        // Refuses a currency that does not exist, which MoneyFormat would take.
        Money.decimals(currency);
        types = new EventTypes(MoneyFormat.of(currency));
    }

    /**
     * Parses a record. Never throws, whatever the bytes.
     *
     * @param record the bytes of one record or line, without the line's end; null for a record
     *     without value
     * @param machineClock the machine's clock in epoch milliseconds; an event up to one hour after
     *     it is taken
     * @return the event, or the first reason for which there is none
     */
    public ParseResult parse(byte[] record, long machineClock) {
        try {
            return ParseResult.accepted(event(RecordReader.read(record), machineClock));
        } catch (RejectedRecord rejected) {
            return ParseResult.rejected(rejected.reason(), rejected.getMessage());
        }
    }

    private CustomerEvent event(Fields values, long machineClock) throws RejectedRecord {
        FieldReader fields = new FieldReader(values);
        fields.require(REQUIRED);
        String eventId = fields.name(Field.EVENT_ID);
        String customerId = fields.name(Field.CUSTOMER_ID);
        String type = fields.text(Field.TYPE);
        long time = fields.time(Field.TIME);
        EventBody body = body(type, fields);
        if (time - MAX_AHEAD_MILLIS > machineClock) {
            throw new RejectedRecord(
                    RejectReason.FROM_THE_FUTURE,
                    "time is over one hour after the machine's clock");
        }
        return new CustomerEvent(eventId, customerId, time, body);
    }

    private EventBody body(String type, FieldReader fields) throws RejectedRecord {
        BodyParser parser = types.named(type);
        if (parser == null) {
            throw new RejectedRecord(
                    RejectReason.UNKNOWN_TYPE, "type is none of the types there are");
        }
        parser.require(fields);
        return parser.parse(fields);
    }
}
