package dev.clientele.model.event;

import java.math.BigDecimal;

/** The surveys there are, each with the scale it has when an answer names none. */
public enum SurveyKind {
    /** Net promoter score. */
    NPS("nps", 10),
    /** Customer satisfaction. */
    CSAT("csat", 5),
    /** Loyalty. */
    LOYALTY("loyalty", 10),
    /** Customer effort score. */
    CES("ces", 7);

    private final String code;
    private final BigDecimal defaultScaleMax;

    SurveyKind(String code, int defaultScaleMax) {
        this.code = code;
        this.defaultScaleMax = BigDecimal.valueOf(defaultScaleMax);
    }

    /**
     * The kind as events name it.
     *
     * @return for example {@code nps}
     */
    public String code() {
        return code;
    }

    /**
     * The best score of the scale where the answer does not say.
     *
     * @return over 0
     */
    public BigDecimal defaultScaleMax() {
        return defaultScaleMax;
    }
}
