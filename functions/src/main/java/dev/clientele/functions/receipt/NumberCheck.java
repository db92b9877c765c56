package dev.clientele.functions.receipt;

import dev.clientele.model.decision.DecisionTopic;
import java.util.ArrayList;
import java.util.List;

/** Compares model numbers of a record, and collects what does not fit. */
final class NumberCheck {

    /** Sums of doubles may differ by their order. */
    private static final double PRECISION = 1e-9;

    private final RecordValue record;
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    NumberCheck(RecordValue record) {
        this.record = record;
    }

    /** Checks what every decision says of itself. */
    void header(DecisionTopic topic) throws UnreadableRecordException {
        String customerId = record.field("customerId").text();
        int sequence = record.field("sequence").whole();
        String expected = customerId + "/" + topic.topicName() + "/" + sequence;
        String found = record.field("decisionId").text();
        require(expected.equals(found), "decisionId", "expected " + expected + ", found " + found);
        record.field("decidedAt").instant();
        record.field("policy").text();
        record.field("cause").field("type").text();
    }

    double number(String field) throws UnreadableRecordException {
        return record.field(field).number().doubleValue();
    }

    boolean has(String field) {
        return !record.field(field).isAbsent();
    }

    void chance(String field) throws UnreadableRecordException {
        if (has(field)) {
            double chance = number(field);
            require(chance >= 0 && chance <= 1, field, "must be 0 to 1, is " + chance);
        }
    }

    void equal(String field, double expected, double found) {
        equal(field, expected, found, Math.max(Math.abs(expected), Math.abs(found)));
    }

    /** Compares where the numbers are differences of numbers of a size. */
    void equal(String field, double expected, double found, double size) {
        boolean same = Math.abs(expected - found) <= PRECISION * size;
        require(same, field, "expected " + expected + ", found " + found);
    }

    void require(boolean fulfilled, String field, String message) {
        if (!fulfilled) {
            discrepancies.add(new Discrepancy(record.path() + "." + field, message));
        }
    }

    List<Discrepancy> discrepancies() {
        return List.copyOf(discrepancies);
    }
}
