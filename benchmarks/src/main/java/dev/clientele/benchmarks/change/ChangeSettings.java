package dev.clientele.benchmarks.change;

import java.io.Serializable;

/**
 * What is played.
 *
 * @param change what changes
 * @param customers how many there are
 * @param parallelism of the job, and the number of partitions
 * @param seconds how long events go on before the change, and again after the last customer has
 *     been decided anew
 * @param eventsPerSecond how many, of all partitions together; 0 for as many as can be taken
 */
public record ChangeSettings(
        Change change, int customers, int parallelism, int seconds, long eventsPerSecond)
        implements Serializable {

    /** Orders of each customer before anything is measured. */
    static final int FIRST_ORDERS = 2;

    int customersOfPartition() {
        return customers / parallelism;
    }

    /** Events of a partition before anything is measured. */
    long firstEvents() {
        return (long) customersOfPartition() * FIRST_ORDERS;
    }
}
