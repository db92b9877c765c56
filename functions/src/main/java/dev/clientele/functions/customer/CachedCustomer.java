package dev.clientele.functions.customer;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.CustomerValue;

/** A customer on the heap of a task, and what is still to be done about what changed. */
final class CachedCustomer {

    private final Customer customer;
    private int weight;
    private long timer;
    private long due;
    private boolean isUsed;
    private boolean isLate;
    private boolean isRowBehind;
    private boolean isUnsettled;
    private boolean isProfileWanted;
    private CustomerValue value;

    /**
     * A customer whose row was just read.
     *
     * @param customer as the row has it
     * @param timer when the customer's one timer is set for, {@link CustomerState#NOTHING_DUE}
     */
    CachedCustomer(Customer customer, long timer) {
        this.customer = customer;
        this.timer = timer;
        this.due = timer;
        this.weight = CustomerWeight.of(customer);
    }

    Customer customer() {
        return customer;
    }

    CustomerState state() {
        return customer.state();
    }

    /** About how many bytes of the heap the customer took when last weighed. */
    int weight() {
        return weight;
    }

    /** Weighs the customer as it is now. Returns by how much heavier it has become. */
    int weighAgain() {
        int before = weight;
        weight = CustomerWeight.of(customer);
        return weight - before;
    }

    void use() {
        isUsed = true;
    }

    /** Whether the customer was used since this was last asked. */
    boolean wasUsed() {
        boolean wasUsed = isUsed;
        isUsed = false;
        return wasUsed;
    }

    /** When the customer's one timer is set for, {@link CustomerState#NOTHING_DUE}. */
    long timer() {
        return timer;
    }

    void timerIsAt(long instant) {
        timer = instant;
    }

    /** When the timer has to have gone off by, {@link CustomerState#NOTHING_DUE}. */
    long due() {
        return due;
    }

    void isDueAt(long instant) {
        due = instant;
    }

    /** Whether something is due of which time has gone by, and no timer tells. */
    boolean isLate() {
        return isLate;
    }

    void isLate(boolean value) {
        isLate = value;
    }

    /** Whether the row is not as the customer is. */
    boolean isRowBehind() {
        return isRowBehind;
    }

    void rowIsBehind() {
        isRowBehind = true;
    }

    void rowIsWritten() {
        isRowBehind = false;
    }

    /** Whether something has to be done ahead of the next watermark. */
    boolean isUnsettled() {
        return isUnsettled;
    }

    void unsettle() {
        isUnsettled = true;
    }

    void settled() {
        isUnsettled = false;
    }

    boolean isProfileWanted() {
        return isProfileWanted;
    }

    void wantProfile() {
        isProfileWanted = true;
    }

    void profileIsSent() {
        isProfileWanted = false;
    }

    /** What the last step found the customer to be worth; null if it did not ask. */
    CustomerValue value() {
        return value;
    }

    void foundWorth(CustomerValue found) {
        value = found;
    }
}
