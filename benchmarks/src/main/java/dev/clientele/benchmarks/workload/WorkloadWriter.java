package dev.clientele.benchmarks.workload;

import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.GeneratedEvent;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.jobs.generate.PopulationFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongConsumer;

/** Makes a workload, before anything is measured. */
public final class WorkloadWriter {

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
        boolean isPopulation = settings.skew().way() == Skew.Way.POPULATION;
        PopulationConfig population =
                isPopulation ? Pace.fitting(settings) : Pace.usual(settings, settings.customers());
        Path models = folder.resolve("models.json");
        PopulationFiles.writePopulation(population, models);
        try (PartitionFiles files = new PartitionFiles(folder, settings.partitions(), progress)) {
            Crowd crowd = isPopulation ? populate(population, files) : makeUp(settings, files);
            return new Workload(
                    files.files(),
                    models,
                    files.records(),
                    crowd.customers(),
                    settings.skew(),
                    crowd.busiestShare(),
                    files.end());
        }
    }

    /** How many customers came, and the share of records of the busiest hundredth of them. */
    private record Crowd(int customers, double busiestShare) {}

    private static Crowd makeUp(WorkloadSettings settings, PartitionFiles files) {
        MadeUpEvents events = new MadeUpEvents(settings);
        events.forEach(files::write);
        return new Crowd(events.customers(), events.busiestShare());
    }

    private static Crowd populate(PopulationConfig population, PartitionFiles files) {
        Map<String, Integer> recordsByCustomer = new HashMap<>();
        Iterator<GeneratedEvent> events = new EventGenerator(population).until(population.end());
        while (events.hasNext()) {
            GeneratedEvent event = events.next();
            byte[] json = event.json().getBytes(StandardCharsets.UTF_8);
            files.write(new Arrival(event.customerId(), event.time().toEpochMilli(), json));
            recordsByCustomer.merge(event.customerId(), 1, Integer::sum);
        }
        return new Crowd(
                recordsByCustomer.size(),
                (double) ofBusiest(recordsByCustomer.values()) / files.records());
    }

    private static long ofBusiest(Collection<Integer> counts) {
        return counts.stream()
                .sorted(Comparator.reverseOrder())
                .limit(Math.max(1, counts.size() / 100))
                .mapToLong(Integer::longValue)
                .sum();
    }
}
