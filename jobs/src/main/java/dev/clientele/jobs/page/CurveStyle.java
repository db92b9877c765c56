package dev.clientele.jobs.page;

/** How curves on one chart are told apart: by colour and by how they are broken. */
public enum CurveStyle {
    /** The one that matters: strong and whole. */
    MAIN("line-main"),
    /** A first one beside it. */
    SECOND("line-second"),
    /** A further one. */
    THIRD("line-third"),
    /** The last one that can be told from the others. */
    FOURTH("line-fourth");

    private final String code;

    CurveStyle(String code) {
        this.code = code;
    }

    /**
     * Its class, for charts and legends.
     *
     * @return for example {@code line-main}
     */
    public String code() {
        return code;
    }
}
