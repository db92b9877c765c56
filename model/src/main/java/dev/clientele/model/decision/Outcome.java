package dev.clientele.model.decision;

import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.Passage;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.retention.RetentionSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects what one or more steps of the engine came to: decisions in their order, dead letters,
 * and the count of records. Always: records given = accepted + deduplicated + rejected + waiting +
 * forwarded.
 */
public final class Outcome {

    private final List<Decision> decisions = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<DriftLook> looks = new ArrayList<>();
    private final List<RetentionSignal> signals = new ArrayList<>();
    private final List<ErasureReceipt> erasures = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private int accepted;
    private int deduplicated;
    private int waiting;
    private int forwarded;

    /** Empties it for the next use. */
    public void clear() {
        decisions.clear();
        deadLetters.clear();
        looks.clear();
        signals.clear();
        erasures.clear();
        passages.clear();
        accepted = 0;
        deduplicated = 0;
        waiting = 0;
        forwarded = 0;
    }

    /**
     * Takes a decision.
     *
     * @param decision what was decided
     */
    public void decide(Decision decision) {
        decisions.add(decision);
    }

    /**
     * Takes a look back at a customer, which decides nothing.
     *
     * @param look what was expected, and what came
     */
    public void look(DriftLook look) {
        looks.add(look);
    }

    /**
     * The looks back at customers.
     *
     * @return in their order
     */
    public List<DriftLook> looks() {
        return Collections.unmodifiableList(looks);
    }

    /**
     * Takes what figures of the whole base are counted from, which decides nothing.
     *
     * @param signal what happened
     */
    public void signal(RetentionSignal signal) {
        signals.add(signal);
    }

    /**
     * What figures of the whole base are counted from.
     *
     * @return in their order
     */
    public List<RetentionSignal> signals() {
        return Collections.unmodifiableList(signals);
    }

    /**
     * Takes what was deleted of a customer.
     *
     * @param receipt of the erasure
     */
    public void erase(ErasureReceipt receipt) {
        erasures.add(receipt);
    }

    /**
     * What was deleted of customers.
     *
     * @return in their order
     */
    public List<ErasureReceipt> erasures() {
        return Collections.unmodifiableList(erasures);
    }

    /**
     * Counts accepted records.
     *
     * @param records how many
     */
    public void accept(int records) {
        accepted += records;
    }

    /** Counts a record that was seen before. */
    public void deduplicate() {
        deduplicated++;
    }

    /**
     * Takes a record that can't be used.
     *
     * @param reason why
     * @param detail the same for a person
     * @param origin the record
     */
    public void reject(RejectReason reason, String detail, Origin origin) {
        deadLetters.add(new DeadLetter(reason, detail, origin));
    }

    /**
     * Counts records that began (or, negative, ceased) to wait.
     *
     * @param records how many
     */
    public void await(int records) {
        waiting += records;
    }

    /**
     * Sends a record, with what it carries, on to another customer, where it will be counted.
     *
     * @param passage what is for that customer
     */
    public void pass(Passage passage) {
        passages.add(passage);
        forwarded++;
    }

    /** Counts a record that was sent on and has arrived. */
    public void arrive() {
        forwarded--;
    }

    /**
     * What is for other customers.
     *
     * @return in its order
     */
    public List<Passage> passages() {
        return Collections.unmodifiableList(passages);
    }

    /**
     * Records that were sent on to other customers less those that arrived from others.
     *
     * @return may be negative
     */
    public int forwarded() {
        return forwarded;
    }

    /**
     * The decisions.
     *
     * @return in their order
     */
    public List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    /**
     * The records that can't be used.
     *
     * @return in order of rejection
     */
    public List<DeadLetter> deadLetters() {
        return Collections.unmodifiableList(deadLetters);
    }

    /**
     * Records accepted, also those that had waited.
     *
     * @return at least 0
     */
    public int accepted() {
        return accepted;
    }

    /**
     * Records seen before.
     *
     * @return at least 0
     */
    public int deduplicated() {
        return deduplicated;
    }

    /**
     * Records that began to wait less those that ceased to.
     *
     * @return may be negative
     */
    public int waiting() {
        return waiting;
    }
}
