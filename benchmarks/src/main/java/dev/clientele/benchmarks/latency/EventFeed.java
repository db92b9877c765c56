package dev.clientele.benchmarks.latency;

import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

/** The events of a workload, one of each partition in turn. */
final class EventFeed {

    private final Queue<Partition> partitions = new ArrayDeque<>();
    private Partition current;

    private record Partition(int number, PartitionFile file) {}

    EventFeed(Workload workload) throws IOException {
        for (Path file : workload.partitions()) {
            partitions.add(new Partition(partitions.size(), PartitionFile.open(file, 0)));
        }
    }

    /** Goes to the next event; false at the end. */
    boolean advance() {
        current = partitions.poll();
        while (current != null && !current.file().hasNext()) {
            current = partitions.poll();
        }
        if (current == null) {
            return false;
        }
        partitions.add(current);
        return true;
    }

    /** The partition of the event. */
    int partition() {
        return current.number();
    }

    /** The bytes of the event; to be asked for once. */
    byte[] json() {
        return current.file().next();
    }
}
