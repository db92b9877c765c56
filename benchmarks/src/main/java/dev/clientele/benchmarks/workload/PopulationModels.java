package dev.clientele.benchmarks.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.jobs.generate.PopulationFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the models by which a population behaves, as if they had been fitted to it perfectly. */
final class PopulationModels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PopulationModels() {}

    static void write(PopulationConfig population, Path file) throws IOException {
        PopulationFiles.writePopulation(population, file);
        ObjectNode document = (ObjectNode) JSON.readTree(file.toFile());
        // The population's own description is no part of a models file.
        document.remove("population");
        JSON.writeValue(file.toFile(), document);
    }
}
