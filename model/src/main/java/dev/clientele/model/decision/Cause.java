package dev.clientele.model.decision;

/**
 * What caused an evaluation.
 *
 * @param type what kind of cause
 * @param eventId the event; null unless {@link Type#EVENT}
 * @param day the day that began, as epoch day; null unless {@link Type#DAY}
 */
public record Cause(Type type, String eventId, Integer day) {

    /** What can cause an evaluation. */
    public enum Type {
        /** An event was applied. */
        EVENT("event"),
        /** A day began. */
        DAY("day"),
        /** A policy version came into force. */
        POLICY("policy"),
        /** Models came into force. */
        MODELS("models");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /**
         * The type as records name it.
         *
         * @return for example {@code event}
         */
        public String code() {
            return code;
        }
    }

    /**
     * An event was applied.
     *
     * @param eventId which one
     * @return the cause
     */
    public static Cause event(String eventId) {
        return new Cause(Type.EVENT, eventId, null);
    }

    /**
     * A day began.
     *
     * @param day epoch day
     * @return the cause
     */
    public static Cause day(int day) {
        return new Cause(Type.DAY, null, day);
    }

    /**
     * A policy version came into force.
     *
     * @return the cause
     */
    public static Cause policy() {
        return new Cause(Type.POLICY, null, null);
    }

    /**
     * Models came into force.
     *
     * @return the cause
     */
    public static Cause models() {
        return new Cause(Type.MODELS, null, null);
    }
}
