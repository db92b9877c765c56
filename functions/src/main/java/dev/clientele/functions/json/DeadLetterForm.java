package dev.clientele.functions.json;

import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.RejectReason;

/** How dead letters show the record that can't be used: personal data may be in it. */
public enum DeadLetterForm {
    /** As it came. */
    WHOLE("whole"),
    /** As it came; of customers who were erased, without what it says. */
    ERASED_MASKED("erased-masked"),
    /** Without what it says, whoever it is of. */
    MASKED("masked");

    /**
     * A longer record is shown without what it says, whatever the form, for no broker might take
     * the letter: a byte may become six characters and, in Base64, a third more.
     */
    static final int LONGEST_SHOWN = 1024 * 1024;

    private final String code;

    DeadLetterForm(String code) {
        this.code = code;
    }

    /**
     * The form as options name it.
     *
     * @return for example {@code erased-masked}
     */
    public String code() {
        return code;
    }

    /**
     * Writes a dead letter. Documents that were refused are not masked, for they are about no
     * customer, but for those of more than {@link #LONGEST_SHOWN} bytes.
     *
     * @param letter any
     * @return one JSON object in UTF-8
     */
    public byte[] write(DeadLetter letter) {
        return masks(letter) ? DeadLetterJson.masked(letter) : DeadLetterJson.write(letter);
    }

    /**
     * The key of a dead letter's record.
     *
     * @param letter any
     * @param customerId whose record it is
     * @return the same id; null if the letter does not tell whose it is
     */
    public String key(DeadLetter letter, String customerId) {
        return masks(letter) ? null : customerId;
    }

    private boolean masks(DeadLetter letter) {
        if (letter.origin().raw().length > LONGEST_SHOWN) {
            return true;
        }
        return switch (this) {
            case WHOLE -> false;
            case ERASED_MASKED -> letter.reason() == RejectReason.ERASED_CUSTOMER;
            case MASKED -> letter.reason() != RejectReason.INVALID_CONTROL;
        };
    }
}
