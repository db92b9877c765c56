package dev.clientele.testkit;

import dev.clientele.model.event.SurveyKind;

/** An answer to a survey. */
public final class SurveyEvent extends Event<SurveyEvent> {

    SurveyEvent(String customerId, String time, SurveyKind kind, int score) {
        super("survey", customerId, time);
        set("kind", kind.code());
        fields().put("score", score);
    }

    /**
     * Sets the scale's best; 10 for NPS and loyalty, 5 for CSAT, 7 for CES unless set.
     *
     * @param best over 0
     * @return this
     */
    public SurveyEvent scaleMax(int best) {
        fields().put("scaleMax", best);
        return this;
    }

    /**
     * Sets what it is about.
     *
     * @param dimension for example {@code after-sales}
     * @return this
     */
    public SurveyEvent dimension(String dimension) {
        return set("dimension", dimension);
    }
}
