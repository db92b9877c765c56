package dev.clientele.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadWriterTest {

    private static final WorkloadSettings SETTINGS =
            new WorkloadSettings(200, 2_000, 425, 7, 0.1, 3);

    @TempDir private Path folder;

    @Test
    void theSameSettingsGiveTheSameBytes() throws IOException {
        Workload first = write("first");
        Workload second = write("second");

        for (int partition = 0; partition < 3; partition++) {
            assertThat(first.partitions().get(partition))
                    .hasSameBinaryContentAs(second.partitions().get(partition));
        }
    }

    @Test
    void hasAboutTheEventsAskedForAndAllCustomers() throws IOException {
        Workload workload = write("sized");

        assertThat((double) workload.records()).isCloseTo(2_000, within(200.0));
        assertThat(workload.customers()).isEqualTo(200);
        assertThat(workload.skew()).isBetween(0.01, 0.2);
    }

    @Test
    void aCustomerIsInOnePartitionAndNothingIsFromTheFuture() throws IOException {
        Workload workload = write("parsed");
        Set<String> seen = new HashSet<>();
        long records = 0;
        for (Path partition : workload.partitions()) {
            List<ParsedRecord> parsed = parse(partition, workload.end());
            Set<String> customers = new HashSet<>();
            for (ParsedRecord record : parsed) {
                if (record.event() == null) {
                    assertThat(record.letter().reason()).isNotEqualTo(RejectReason.FROM_THE_FUTURE);
                } else {
                    customers.add(record.event().event().customerId());
                }
            }
            assertThat(seen).doesNotContainAnyElementsOf(customers);
            seen.addAll(customers);
            records += parsed.size();
        }
        assertThat(records).isEqualTo(workload.records());
    }

    @Test
    void readingGoesOnWhereItStopped() throws IOException {
        Path partition = write("stopped").partitions().get(0);
        PartitionFile first = PartitionFile.open(partition, 0);
        first.next();

        PartitionFile second = PartitionFile.open(partition, first.position());

        assertThat(second.next()).isEqualTo(first.next());
    }

    private Workload write(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        return WorkloadWriter.write(SETTINGS, target, count -> {});
    }

    private static List<ParsedRecord> parse(Path partition, long end) throws IOException {
        RecordParser parser = new RecordParser("CNY", end);
        PartitionFile file = PartitionFile.open(partition, 0);
        List<ParsedRecord> parsed = new ArrayList<>();
        while (file.hasNext()) {
            parsed.add(parser.parse(file.next(), 0, parsed.size()));
        }
        return parsed;
    }
}
