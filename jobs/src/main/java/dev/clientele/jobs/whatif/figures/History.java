package dev.clientele.jobs.whatif.figures;

import java.util.List;

/**
 * What came of a history under both policies.
 *
 * @param customers all that are known at the end, in the order of their ids' UTF-8 bytes
 * @param erased customers that asked to be forgotten; they are in no figure
 * @param records what became of the records
 */
public record History(List<CustomerPaths> customers, long erased, Records records) {

    /** Copies the customers. */
    public History {
        customers = List.copyOf(customers);
    }

    /**
     * What became of the records.
     *
     * @param read how many there are
     * @param usedByPolicy how many were accepted under the policy
     * @param usedByCandidate how many were accepted under the candidate
     * @param late how many of the policy's were of a time before the customer's clock
     */
    public record Records(long read, long usedByPolicy, long usedByCandidate, long late) {}
}
