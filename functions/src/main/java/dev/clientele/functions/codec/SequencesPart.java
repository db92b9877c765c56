package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.DecisionTopic;

/** The numbers of the last decisions. A topic that comes to be needs no new version. */
final class SequencesPart implements RowPart {

    private static final DecisionTopic[] TOPICS = DecisionTopic.values();

    @Override
    public boolean isEmpty(CustomerState state) {
        return counted(state) == 0;
    }

    private static int counted(CustomerState state) {
        int counted = 0;
        for (DecisionTopic topic : TOPICS) {
            if (state.sequence(topic) != 0) {
                counted++;
            }
        }
        return counted;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        row.octet(counted(state));
        for (DecisionTopic topic : TOPICS) {
            if (state.sequence(topic) != 0) {
                row.octet(Codes.of(topic));
                row.number(state.sequence(topic));
            }
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int counted = row.octet();
        for (int i = 0; i < counted; i++) {
            state.sequence(Codes.topic(row), row.integer());
        }
    }
}
