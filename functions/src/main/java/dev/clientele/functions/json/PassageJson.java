package dev.clientele.functions.json;

import dev.clientele.functions.codec.CarriedCustomer;
import dev.clientele.model.customer.Handover;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.ForwardedEvent;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * Writes what one customer sends on to another: an event as one record, a whole customer as one or
 * more, each of a size that every broker takes. {@link dev.clientele.functions.parse.PassageReader}
 * reads them.
 */
public final class PassageJson {

    /** What the records are like; a later form gets another number, and this one stays readable. */
    public static final int FORMAT = 1;

    /** A part of this many bytes is well below a broker's usual limit of 1 MiB as text too. */
    static final int PART_BYTES = 512 * 1024;

    private PassageJson() {}

    /**
     * Writes an event.
     *
     * @param forwarded the event
     * @param from who sends it on
     * @return one JSON object in UTF-8
     */
    public static byte[] write(ForwardedEvent forwarded, String from) {
        return TopicRecord.of(
                TopicNames.CUSTOMER_HANDOVERS,
                record ->
                        head(
                                record,
                                from,
                                forwarded.into(),
                                forwarded.event(),
                                forwarded.origin()));
    }

    /**
     * Writes a customer.
     *
     * @param handover the customer
     * @param records is given one JSON object in UTF-8 after the other
     */
    public static void write(Handover handover, Consumer<byte[]> records) {
        byte[] state = CarriedCustomer.write(handover.carried());
        int parts = (state.length + PART_BYTES - 1) / PART_BYTES;
        for (int part = 1; part <= parts; part++) {
            int number = part;
            int from = (part - 1) * PART_BYTES;
            byte[] piece =
                    Arrays.copyOfRange(state, from, Math.min(state.length, from + PART_BYTES));
            records.accept(
                    TopicRecord.of(
                            TopicNames.CUSTOMER_HANDOVERS,
                            record -> {
                                head(
                                        record,
                                        handover.from(),
                                        handover.into(),
                                        handover.event(),
                                        handover.origin());
                                record.whole("part", number).whole("parts", parts);
                                record.text("state", Base64.getEncoder().encodeToString(piece));
                            }));
        }
    }

    private static void head(
            JsonRecord record, String from, String into, CustomerEvent event, Origin origin) {
        record.whole("format", FORMAT).text("from", from).text("into", into);
        record.text("eventId", event.eventId()).whole("time", event.time());
        record.text("raw", new String(origin.raw(), StandardCharsets.UTF_8));
        record.object("source", inner -> DeadLetterJson.source(inner, origin));
    }
}
