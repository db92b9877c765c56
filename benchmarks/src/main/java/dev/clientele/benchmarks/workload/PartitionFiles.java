package dev.clientele.benchmarks.workload;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes records into the files of a workload; all of a customer go into one. */
final class PartitionFiles implements AutoCloseable {

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> partitions = new ArrayList<>();
    private final LongConsumer progress;
    private long records;
    private long end = Long.MIN_VALUE;

    /** Creates the files; {@code progress} is given the number of records, after each. */
    PartitionFiles(Path folder, int count, LongConsumer progress) throws IOException {
        this.progress = progress;
        for (int partition = 0; partition < count; partition++) {
            Path file = folder.resolve("partition-" + partition);
            files.add(file);
            partitions.add(
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        }
    }

    void write(Arrival arrival) {
        int partition = Math.floorMod(arrival.customerId().hashCode(), partitions.size());
        try {
            PartitionFile.write(arrival.json(), partitions.get(partition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end = Math.max(end, arrival.time());
        records++;
        progress.accept(records);
    }

    List<Path> files() {
        return files;
    }

    long records() {
        return records;
    }

    /** The time of the latest event in epoch milliseconds. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream partition : partitions) {
            partition.close();
        }
    }
}
