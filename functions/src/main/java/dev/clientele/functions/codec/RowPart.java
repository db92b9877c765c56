package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;

/** How one part of a customer is written into a row. Parts have no state of their own. */
interface RowPart {

    /** Whether the part is as it is in a new customer: then nothing is written. */
    boolean isEmpty(CustomerState state);

    void write(CustomerState state, RowWriter row);

    /** Fills the part of a new customer. */
    void read(RowReader row, CustomerState state) throws CorruptRowException;
}
