package dev.clientele.functions.parse;

/**
 * The known fields of one JSON object, not yet checked. A value is a {@code String}, a {@code
 * BigDecimal}, a {@code Boolean}, for {@link Field#LINES} a {@code List<Object>} of {@code Fields},
 * for {@link Field#CONSENT} a {@code Map<String, Boolean>}, and {@link #UNUSABLE} for whatever no
 * field accepts.
 */
final class Fields {

    /** Stands for a value that is invalid in every field. */
    static final Object UNUSABLE = new Object();

    private final Object[] values = new Object[Field.COUNT];

    /**
     * Sets a field, also once more.
     *
     * @param field the field
     * @param value its value; null for JSON's null
     */
    void set(Field field, Object value) {
        values[field.ordinal()] = value;
    }

    /**
     * The value of a field.
     *
     * @param field the field
     * @return null if the field is absent or null
     */
    Object get(Field field) {
        return values[field.ordinal()];
    }

    /**
     * Whether a field is there and not null.
     *
     * @param field the field
     * @return true if it has a value, valid or not
     */
    boolean has(Field field) {
        return values[field.ordinal()] != null;
    }
}
