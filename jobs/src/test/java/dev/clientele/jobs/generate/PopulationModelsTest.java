package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelUnit;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a population was made from can be used as its models. */
class PopulationModelsTest {

    @TempDir private Path folder;

    @Test
    void theTruthReadsAsModels() throws Exception {
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        PopulationConfig config =
                PopulationConfig.of(10, from, Instant.parse("2025-06-30T00:00:00Z"));
        Path file = folder.resolve("population.json");
        PopulationFiles.writePopulation(config, file);

        FittedModels models = ModelsReader.read(file);

        assertThat(models.unit()).isEqualTo(ModelUnit.DAYS);
        assertThat(models.version()).isEqualTo("generated-" + config.seed());
    }
}
