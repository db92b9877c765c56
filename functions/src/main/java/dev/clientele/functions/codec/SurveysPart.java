package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Voice;
import java.util.List;

/** The latest NPS answer and the CSAT answers. */
final class SurveysPart implements RowPart {

    private static final int LEAST_BYTES = 5;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.voice().nps() == null && state.voice().csatAnswers().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        Voice.NpsAnswer nps = state.voice().nps();
        List<Voice.CsatAnswer> answers = state.voice().csatAnswers();
        row.number((long) answers.size() << 1 | (nps == null ? 0 : 1));
        if (nps != null) {
            row.instant(nps.time());
            row.day(nps.day());
            row.decimal(nps.score());
        }
        for (Voice.CsatAnswer answer : answers) {
            row.day(answer.day());
            row.decimal(answer.score());
            row.decimal(answer.scaleMax());
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        Voice voice = state.voice();
        long head = row.number();
        if ((head & 1) != 0) {
            voice.answerNps(new Voice.NpsAnswer(row.instant(), row.day(), row.decimal()));
        }
        int size = row.count(head >>> 1, LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            voice.answerCsat(new Voice.CsatAnswer(row.day(), row.decimal(), row.decimal()));
        }
    }
}
