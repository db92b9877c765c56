package dev.clientele.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadWriterTest {

    private static final WorkloadSettings SETTINGS =
            new WorkloadSettings(200, 2_000, 425, 7, 0.1, 3);
    private static final Skew ZIPF = Skew.zipf(1);

    @TempDir private Path folder;

    static List<Skew> skews() {
        return List.of(Skew.UNIFORM, ZIPF, Skew.POPULATION);
    }

    @ParameterizedTest
    @MethodSource("skews")
    void theSameSettingsGiveTheSameBytes(Skew skew) throws IOException {
        Workload first = write("first", skew);
        Workload second = write("second", skew);

        for (int partition = 0; partition < 3; partition++) {
            assertThat(first.partitions().get(partition))
                    .hasSameBinaryContentAs(second.partitions().get(partition));
        }
    }

    @ParameterizedTest
    @MethodSource("skews")
    void hasAboutTheEventsAskedFor(Skew skew) throws IOException {
        Workload workload = write("sized", skew);

        assertThat((double) workload.records()).isCloseTo(2_000, within(250.0));
        assertThat(workload.customers()).isBetween(150, 200);
    }

    @Test
    void ofZipfTheBusiestHundredthHasWhatItsRanksHave() throws IOException {
        double all = IntStream.rangeClosed(1, 200).mapToDouble(rank -> 1.0 / rank).sum();
        WorkloadSettings zipf =
                new WorkloadSettings(ZIPF, EventMix.DEFAULT, 200, 20_000, 425, 7, 0, 1);

        Workload workload = WorkloadWriter.write(zipf, folder, count -> {});

        assertThat(workload.busiestShare()).isCloseTo((1 + 1.0 / 2) / all, within(0.02));
    }

    @Test
    void otherwiseTheBusiestHundredthHasLittle() throws IOException {
        assertThat(write("uniform", Skew.UNIFORM).busiestShare()).isBetween(0.01, 0.03);
        assertThat(write("population", Skew.POPULATION).busiestShare()).isBetween(0.01, 0.2);
    }

    @Test
    void typesOccurAsOftenAsAskedFor() throws IOException {
        Map<Class<?>, Long> counts =
                events(write("mixed", Skew.UNIFORM)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.body().getClass(), Collectors.counting()));

        assertThat((double) counts.get(EventBody.Order.class)).isCloseTo(700, within(70.0));
        assertThat((double) counts.get(EventBody.Interaction.class))
                .isCloseTo(1_160, within(110.0));
        assertThat((double) counts.get(EventBody.Return.class)).isCloseTo(60, within(25.0));
        assertThat(counts)
                .containsKeys(
                        EventBody.Survey.class,
                        EventBody.Complaint.class,
                        EventBody.Referral.class);
    }

    @Test
    void aThirdOfTheDirtComesTwiceAThirdLateAndAThirdBroken() throws IOException {
        Workload workload = write("dirty", Skew.UNIFORM);
        List<CustomerEvent> events = events(workload);
        long different = events.stream().map(CustomerEvent::eventId).distinct().count();

        assertThat((double) (events.size() - different)).isCloseTo(67, within(25.0));
        assertThat((double) (workload.records() - events.size())).isCloseTo(67, within(25.0));
        assertThat(late(workload)).isBetween(20L, 140L);
    }

    @Test
    void nothingIsLaterThanPromised() throws IOException {
        for (Path partition : write("late", Skew.UNIFORM).partitions()) {
            long latest = Long.MIN_VALUE;
            for (ParsedRecord record : parse(partition, Long.MAX_VALUE / 2)) {
                if (record.event() != null) {
                    long time = record.event().event().time();
                    latest = Math.max(latest, time);
                    assertThat(latest - time)
                            .isLessThanOrEqualTo(WorkloadSettings.LONGEST_DELAY.toMillis());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("skews")
    void aCustomerIsInOnePartitionAndNothingIsFromTheFuture(Skew skew) throws IOException {
        Workload workload = write("parsed", skew);
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
        Path partition = write("stopped", Skew.UNIFORM).partitions().get(0);
        PartitionFile first = PartitionFile.open(partition, 0);
        first.next();

        PartitionFile second = PartitionFile.open(partition, first.position());

        assertThat(second.next()).isEqualTo(first.next());
    }

    private Workload write(String name, Skew skew) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        return WorkloadWriter.write(settings(skew), target, count -> {});
    }

    private static WorkloadSettings settings(Skew skew) {
        return new WorkloadSettings(
                skew,
                EventMix.DEFAULT,
                SETTINGS.customers(),
                SETTINGS.events(),
                SETTINGS.days(),
                SETTINGS.seed(),
                SETTINGS.dirt(),
                SETTINGS.partitions());
    }

    private static List<CustomerEvent> events(Workload workload) throws IOException {
        List<CustomerEvent> events = new ArrayList<>();
        for (Path partition : workload.partitions()) {
            parse(partition, workload.end()).stream()
                    .filter(record -> record.event() != null)
                    .forEach(record -> events.add(record.event().event()));
        }
        return events;
    }

    /** How many come after a later one of their partition, second copies included. */
    private static long late(Workload workload) throws IOException {
        long late = 0;
        for (Path partition : workload.partitions()) {
            long latest = Long.MIN_VALUE;
            for (ParsedRecord record : parse(partition, workload.end())) {
                long time = record.event() == null ? latest : record.event().event().time();
                late += time < latest ? 1 : 0;
                latest = Math.max(latest, time);
            }
        }
        return late;
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
