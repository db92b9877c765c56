package dev.clientele.model.drift;

/** Models that leave the band in which they should be, or come back. */
public enum DriftAlert {
    /** The first week outside. */
    RAISED("raised"),
    /** The first week inside again. */
    CLEARED("cleared");

    private final String code;

    DriftAlert(String code) {
        this.code = code;
    }

    /**
     * The alert as records name it.
     *
     * @return for example {@code raised}
     */
    public String code() {
        return code;
    }
}
