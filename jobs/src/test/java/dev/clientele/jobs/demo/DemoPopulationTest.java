package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPopulationTest {

    private static final DemoPopulation POPULATION =
            DemoPopulation.until(Instant.parse("2026-03-01T12:00:00.123Z"), 7, 50);

    @TempDir private Path folder;

    @Test
    void hasFourteenMonthsToPlay() {
        assertThat(POPULATION.end()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(POPULATION.start()).isEqualTo("2024-12-30T12:00:00Z");
        assertThat(POPULATION.events().peek().arrival()).isAfterOrEqualTo(POPULATION.start());
    }

    @Test
    void isTheSameTheNextTime() throws IOException {
        Path file = folder.resolve("demo.properties");
        POPULATION.save(file);

        assertThat(DemoPopulation.load(file)).isEqualTo(POPULATION);
    }

    @ParameterizedTest
    @CsvSource({
        "format=1, format=2",
        "fingerprint=, fingerprint=0",
        "customers=50, customers=many",
        "seed=7, ''",
        "start=, begin="
    })
    void refusesWhatAnotherVersionMade(String line, String other) throws IOException {
        Path file = folder.resolve("demo.properties");
        POPULATION.save(file);
        Files.writeString(file, Files.readString(file).replace(line, other));

        assertThatIOException()
                .isThrownBy(() -> DemoPopulation.load(file))
                .withMessageContaining(folder + " was made by an incompatible version");
    }
}
