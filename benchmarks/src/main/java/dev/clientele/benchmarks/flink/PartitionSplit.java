package dev.clientele.benchmarks.flink;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * What is left of a partition.
 *
 * @param partition its number
 * @param file its file
 * @param position where the next record begins
 * @param offset the number of the next record
 */
public record PartitionSplit(int partition, String file, int position, long offset)
        implements SourceSplit {

    @Override
    public String splitId() {
        return Integer.toString(partition);
    }
}
