package dev.clientele.benchmarks.workload;

import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.GeneratedEvent;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.jobs.generate.PopulationFiles;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Makes a workload, before anything is measured. */
public final class WorkloadWriter {

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> partitions = new ArrayList<>();
    private final Map<String, Integer> recordsByCustomer = new HashMap<>();
    private long records;
    private long end = Long.MIN_VALUE;

    private WorkloadWriter() {}

    /**
     * Makes a workload.
     *
     * @param settings what it is made from
     * @param folder where its files go, an existing folder
     * @param progress is given the number of records written, after each
     * @return the workload
     * @throws IOException if a file can't be written
     */
    public static Workload write(WorkloadSettings settings, Path folder, LongConsumer progress)
            throws IOException {
        PopulationConfig population = Pace.fitting(settings);
        Path models = folder.resolve("models.json");
        PopulationFiles.writePopulation(population, models);
        return new WorkloadWriter().write(settings, population, folder, progress, models);
    }

    private Workload write(
            WorkloadSettings settings,
            PopulationConfig population,
            Path folder,
            LongConsumer progress,
            Path models)
            throws IOException {
        open(folder, settings.partitions());
        try {
            Iterator<GeneratedEvent> events =
                    new EventGenerator(population).until(population.end());
            while (events.hasNext()) {
                write(events.next());
                progress.accept(records);
            }
        } finally {
            for (DataOutputStream partition : partitions) {
                partition.close();
            }
        }
        int customers = recordsByCustomer.size();
        return new Workload(files, models, records, customers, busiestShare(), end);
    }

    private void open(Path folder, int count) throws IOException {
        for (int partition = 0; partition < count; partition++) {
            Path file = folder.resolve("partition-" + partition);
            files.add(file);
            partitions.add(
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        }
    }

    private void write(GeneratedEvent event) throws IOException {
        int partition = Math.floorMod(event.customerId().hashCode(), partitions.size());
        byte[] json = event.json().getBytes(StandardCharsets.UTF_8);
        PartitionFile.write(json, partitions.get(partition));
        recordsByCustomer.merge(event.customerId(), 1, Integer::sum);
        end = Math.max(end, event.time().toEpochMilli());
        records++;
    }

    private double busiestShare() {
        int busiest = Math.max(1, recordsByCustomer.size() / 100);
        long theirs =
                recordsByCustomer.values().stream()
                        .mapToLong(Integer::longValue)
                        .map(count -> -count)
                        .sorted()
                        .limit(busiest)
                        .sum();
        return (double) -theirs / records;
    }
}
