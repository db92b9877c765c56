package dev.clientele.model;

/** How often properties are tried: more here makes them surer and the tests slower. */
public final class Tries {

    /** For properties that take well under a millisecond. */
    public static final int MANY = 2_000;

    /** For properties that tell a whole story. */
    public static final int SOME = 100;

    /** For properties that look at every day of a long story. */
    public static final int FEW = 100;

    /** For properties that ask models again and again. */
    public static final int RARE = 20;

    private Tries() {}
}
