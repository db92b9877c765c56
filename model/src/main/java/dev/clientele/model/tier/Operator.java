package dev.clientele.model.tier;

/** How a metric is held against a threshold. */
public enum Operator {
    /** Equal or more. */
    AT_LEAST("atLeast"),
    /** More. */
    MORE_THAN("moreThan"),
    /** Equal or less. */
    AT_MOST("atMost"),
    /** Less. */
    LESS_THAN("lessThan"),
    /** Equal. */
    EQUALS("equals");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    /**
     * The operator as policies name it.
     *
     * @return for example {@code atLeast}
     */
    public String key() {
        return key;
    }

    /**
     * Whether the operator asks for much, so that keeping may ask for less.
     *
     * @return true for atLeast and moreThan
     */
    public boolean isFloor() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    boolean accepts(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
            case EQUALS -> comparison == 0;
        };
    }
}
