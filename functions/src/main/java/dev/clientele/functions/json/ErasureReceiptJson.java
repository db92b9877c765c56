package dev.clientele.functions.json;

import dev.clientele.model.decision.ErasureReceipt;
import dev.clientele.model.decision.ErasureReceipt.Deleted;
import java.util.ArrayList;
import java.util.List;

/** Writes receipts of erasures: what was deleted, and what is not gone yet. */
public final class ErasureReceiptJson {

    /** All that remains of an erased customer in state: that there was one of this id. */
    private static final List<String> REMAINS = List.of("erased-mark");

    private ErasureReceiptJson() {}

    /**
     * Writes a receipt.
     *
     * @param receipt any
     * @return one JSON object in UTF-8
     */
    public static byte[] write(ErasureReceipt receipt) {
        return TopicRecord.withChecksum(
                TopicNames.ERASURE_RECEIPTS, record -> receipt(record, receipt));
    }

    private static void receipt(JsonRecord record, ErasureReceipt receipt) {
        String topic = TopicNames.ERASURE_RECEIPTS;
        record.text(
                "receiptId", receipt.customerId() + "/" + topic + "/" + ErasureReceipt.SEQUENCE);
        record.text("customerId", receipt.customerId());
        record.text("eventId", receipt.eventId());
        record.instant("decidedAt", receipt.decidedAt());
        record.object("deleted", inner -> deleted(inner, receipt.deleted()));
        record.texts("tombstones", TopicNames.compacted());
        record.texts("remains", REMAINS);
        record.texts("untilRetention", untilRetention());
    }

    private static void deleted(JsonRecord record, Deleted deleted) {
        record.whole("orders", deleted.orders());
        record.whole("days", deleted.days());
        record.whole("eventIds", deleted.eventIds());
        record.whole("waitingReturns", deleted.waitingReturns());
        record.whole("timers", deleted.timers());
        record.whole("referees", deleted.referees());
        record.whole("complaints", deleted.complaints());
        record.whole("answers", deleted.answers());
        record.whole("balances", deleted.balances());
        record.whole("categories", deleted.categories());
        record.whole("programmes", deleted.programmes());
    }

    /** Topics in which records of the customer stay for as long as the broker keeps them. */
    private static List<String> untilRetention() {
        List<String> topics = new ArrayList<>();
        topics.add(TopicNames.CUSTOMER_EVENTS);
        topics.add(TopicNames.CUSTOMER_HANDOVERS);
        topics.addAll(TopicNames.outputs());
        topics.removeAll(TopicNames.compacted());
        topics.remove(TopicNames.PROGRAM_KPIS);
        return topics;
    }
}
