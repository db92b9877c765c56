package dev.clientele.model.event;

/** Something of one customer that is on its way to the customer into whom that one was merged. */
public interface Passage {

    /**
     * Whom it is for.
     *
     * @return a customer's id
     */
    String into();
}
