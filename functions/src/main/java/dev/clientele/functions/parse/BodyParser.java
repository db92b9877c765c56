package dev.clientele.functions.parse;

import dev.clientele.model.event.EventBody;

/** Makes the body of one type of event from a record's fields. */
interface BodyParser {

    /**
     * Makes sure that every field that the type needs is there.
     *
     * @param fields the record's fields
     * @throws RejectedRecord with {@code missing-field} if one is absent or null
     */
    void require(FieldReader fields) throws RejectedRecord;

    /**
     * Reads the body; {@link #require} has been called.
     *
     * @param fields the record's fields
     * @return the body
     * @throws RejectedRecord with {@code invalid-field} if a field breaks its rule
     */
    EventBody parse(FieldReader fields) throws RejectedRecord;
}
