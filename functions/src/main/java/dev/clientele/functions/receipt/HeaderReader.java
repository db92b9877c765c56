package dev.clientele.functions.receipt;

import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Header;

/** Reads what every decision says of itself. */
final class HeaderReader {

    private HeaderReader() {}

    static Header read(RecordValue record) throws UnreadableRecordException {
        return new Header(
                record.field("customerId").text(),
                record.field("sequence").whole(),
                record.field("decidedAt").instant(),
                record.field("policy").text(),
                cause(record.field("cause")));
    }

    private static Cause cause(RecordValue cause) throws UnreadableRecordException {
        return switch (cause.field("type").oneOf(Cause.Type.values(), Cause.Type::code)) {
            case EVENT -> Cause.event(cause.field("eventId").text());
            case DAY -> Cause.day(cause.field("day").day());
            case POLICY -> Cause.policy();
            case MODELS -> Cause.models();
        };
    }
}
