package dev.clientele.functions.history;

/** A part of a history, by what it is for. */
public enum Part {
    /** The last part of what may be learned from: by it is chosen. */
    VALIDATION,
    /** What comes after all that may be learned from: by it the result is judged. */
    HOLDOUT,
    /** The last part of what may be learned from, to learn who does not order. */
    LEARNING,
    /** The last part of what is before the validation, to learn the same for it. */
    BEFORE_VALIDATION
}
