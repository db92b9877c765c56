package dev.clientele.testkit;

/** A customer is the same as another one, in whom the customer goes on. */
public final class MergeEvent extends Event<MergeEvent> {

    MergeEvent(String customerId, String time, String into) {
        super("merge", customerId, time);
        set("into", into);
    }
}
