package dev.clientele.functions.json;

import dev.clientele.model.customer.ActivityLog;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DatedNames;
import dev.clientele.model.customer.OrderRecord;
import dev.clientele.model.customer.WaitingReturn;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.Origin;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes all that is known of a customer, readable. What there is much of comes in further records,
 * its parts, none of which is too large for a broker as it comes; the first has all the rest.
 */
public final class CustomerExportJson {

    /** Half of what a broker takes if nobody said otherwise: an entry may be nearly the other. */
    private static final int PART_BYTES = 512 * 1024;

    private final ProfileJson profiles;
    private final StateJson states;

    /**
     * A writer.
     *
     * @param decimals the decimals of the programme's currency
     */
    public CustomerExportJson(int decimals) {
        this.profiles = new ProfileJson(decimals);
        this.states = new StateJson(decimals);
    }

    /**
     * Writes an export.
     *
     * @param customer of whom
     * @param profile the customer now; null to leave it out
     * @param request who asked, and when
     * @return the parts in their order, each one JSON object in UTF-8
     */
    public List<byte[]> write(Customer customer, CustomerProfile profile, CustomerEvent request) {
        List<List<Entry>> parts = parts(entries(customer));
        List<byte[]> records = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            int number = part;
            records.add(
                    TopicRecord.withChecksum(
                            TopicNames.CUSTOMER_EXPORTS,
                            record -> {
                                head(record, customer, request);
                                record.whole("part", number).whole("parts", parts.size());
                                if (number == 1 && isKnown(customer)) {
                                    known(record, customer, profile);
                                }
                                lists(record, parts.get(number - 1));
                            }));
        }
        return records;
    }

    private static void head(JsonRecord record, Customer customer, CustomerEvent request) {
        String topic = TopicNames.CUSTOMER_EXPORTS;
        record.text("exportId", customer.id() + "/" + topic + "/" + request.eventId());
        record.text("customerId", customer.id());
        record.text("eventId", request.eventId());
        record.instant("requestedAt", request.time());
        record.text("status", status(customer));
    }

    private static boolean isKnown(Customer customer) {
        return customer.state().clock() != CustomerState.NO_CLOCK;
    }

    private static String status(Customer customer) {
        if (customer.state().isErased()) {
            return "erased";
        }
        return isKnown(customer) ? "known" : "unknown";
    }

    private void known(JsonRecord record, Customer customer, CustomerProfile profile) {
        if (profile != null) {
            record.object("profile", inner -> profiles.profile(inner, profile));
        }
        record.object("state", inner -> states.write(inner, customer));
    }

    private enum Section {
        ORDERS("orders"),
        ACTIVITY("activity"),
        CATEGORIES("categories"),
        REFEREES("referees"),
        WAITING_RETURNS("waitingReturns");

        private final String field;

        Section(String field) {
            this.field = field;
        }
    }

    private record Entry(Section section, JsonRecord.Content content) {}

    private static List<Entry> entries(Customer customer) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, OrderRecord> order : customer.archive().orders().entrySet()) {
            entries.add(
                    new Entry(Section.ORDERS, it -> order(it, order.getKey(), order.getValue())));
        }
        ActivityLog activity = customer.state().activity();
        for (int i = 0; i < activity.size(); i++) {
            int index = i;
            entries.add(
                    new Entry(
                            Section.ACTIVITY,
                            it ->
                                    it.day("day", activity.day(index))
                                            .text("kind", activity.kind(index))
                                            .whole("count", activity.count(index))));
        }
        named(entries, Section.CATEGORIES, customer.state().categories());
        named(entries, Section.REFEREES, customer.state().referees());
        for (WaitingReturn waiting : customer.state().waitingReturns()) {
            entries.add(new Entry(Section.WAITING_RETURNS, it -> waitingReturn(it, waiting)));
        }
        return entries;
    }

    private static void named(List<Entry> entries, Section section, DatedNames names) {
        names.forEach(
                (name, day) ->
                        entries.add(
                                new Entry(section, it -> it.text("name", name).day("day", day))));
    }

    private static void order(JsonRecord record, String orderId, OrderRecord order) {
        int decimals = order.decimals();
        record.text("orderId", orderId).day("day", order.day());
        record.money("amount", order.amount(), decimals).money("left", order.left(), decimals);
        if (order.margin() != null) {
            record.money("margin", order.margin(), decimals);
        }
        record.whole("decimals", decimals).decimal("rate", order.rate());
        record.text("unit", order.unit());
    }

    private static void waitingReturn(JsonRecord record, WaitingReturn waiting) {
        record.text("orderId", waiting.orderId());
        if (waiting.amount() != null) {
            record.decimal("amount", new BigDecimal(waiting.amount().toPlainString()));
        }
        record.day("day", waiting.day());
        record.object("origin", inner -> origin(inner, waiting.origin()));
    }

    private static void origin(JsonRecord record, Origin origin) {
        record.text("source", origin.source());
        record.whole("partition", origin.partition()).whole("position", origin.position());
        record.text("raw", new String(origin.raw(), StandardCharsets.UTF_8));
    }

    private static List<List<Entry>> parts(List<Entry> entries) {
        List<List<Entry>> parts = new ArrayList<>();
        List<Entry> part = new ArrayList<>();
        parts.add(part);
        int bytes = 0;
        for (Entry entry : entries) {
            int more = JsonRecord.bytes(entry.content()).length;
            if (bytes > 0 && bytes + more > PART_BYTES) {
                part = new ArrayList<>();
                parts.add(part);
                bytes = 0;
            }
            part.add(entry);
            bytes += more;
        }
        return parts;
    }

    private static void lists(JsonRecord record, List<Entry> part) {
        for (Section section : Section.values()) {
            List<Entry> of = part.stream().filter(it -> it.section() == section).toList();
            if (!of.isEmpty()) {
                record.array(section.field, of, (inner, entry) -> entry.content().writeTo(inner));
            }
        }
    }
}
