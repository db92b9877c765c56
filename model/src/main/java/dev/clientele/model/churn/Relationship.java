package dev.clientele.model.churn;

/** How a customer stands to the programme on a day, told by purchase days alone. */
public enum Relationship {
    /** Has never ordered, or has returned all of it. */
    PROSPECT("prospect"),
    /** Has one purchase day. */
    ONE_TIME("one-time"),
    /** Has come back, never after a lapse that still is the last gap. */
    REPEAT("repeat"),
    /** Has not ordered for so long that the customer counts as gone. */
    LAPSED("lapsed"),
    /** Has come back out of a lapse, until the next purchase day. */
    WON_BACK("won-back");

    private final String code;

    Relationship(String code) {
        this.code = code;
    }

    /**
     * The relationship as records and policies name it.
     *
     * @return for example {@code won-back}
     */
    public String code() {
        return code;
    }

    /**
     * The relationship on a day.
     *
     * @param purchaseDays how many purchase days there are
     * @param lastGapDays last purchase day less the one before; 0 with fewer than two
     * @param silenceDays the day less the last purchase day
     * @param lapsedDays a lapse begins with so many days of silence
     * @return the relationship
     */
    public static Relationship of(
            int purchaseDays, int lastGapDays, int silenceDays, int lapsedDays) {
        if (purchaseDays == 0) {
            return PROSPECT;
        }
        if (silenceDays >= lapsedDays) {
            return LAPSED;
        }
        if (purchaseDays == 1) {
            return ONE_TIME;
        }
        return lastGapDays >= lapsedDays ? WON_BACK : REPEAT;
    }
}
