package dev.clientele.testkit;

/** A customer is erased. */
public final class EraseEvent extends Event<EraseEvent> {

    EraseEvent(String customerId, String time) {
        super("erase", customerId, time);
    }
}
