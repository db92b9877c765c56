package dev.clientele.benchmarks.workload;

import java.nio.file.Path;
import java.util.List;

/**
 * Events in files, one a partition, in order of arrival; all of a customer are in one partition.
 *
 * @param partitions the files, see {@link PartitionFile}
 * @param models fitted models of the population
 * @param records how many records there are
 * @param customers how many customers they are of
 * @param skew how they were spread over the customers
 * @param busiestShare the share of records that belong to the busiest hundredth of the customers
 * @param end the time of the latest event in epoch milliseconds: where every contender's clock ends
 */
public record Workload(
        List<Path> partitions,
        Path models,
        long records,
        int customers,
        Skew skew,
        double busiestShare,
        long end) {

    /** Copies the list. */
    public Workload {
        partitions = List.copyOf(partitions);
    }
}
