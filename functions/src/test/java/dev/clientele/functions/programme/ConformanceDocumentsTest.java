package dev.clientele.functions.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every document of the conformance cases is one that the readers take. */
class ConformanceDocumentsTest {

    /** Tests run in their module, the cases lie beside the project. */
    private static final Path CASES = Path.of("..", "..", "shared", "conformance", "cases");

    @Test
    void everyPolicyReads() throws Exception {
        for (Path file : documents("policy.json")) {
            List<TierPolicy> policies = PolicyReader.read(file);

            assertThat(new Programme(policies, null).currency()).as(file.toString()).hasSize(3);
        }
    }

    @Test
    void everyModelsFileReads() throws Exception {
        for (Path file : documents("models.json")) {
            assertThat(ModelsReader.read(file).version()).as(file.toString()).isNotBlank();
        }
    }

    private static List<Path> documents(String name) throws IOException {
        assumeTrue(Files.isDirectory(CASES), "no conformance cases at " + CASES.toAbsolutePath());
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> files =
                    folders.map(folder -> folder.resolve(name)).filter(Files::exists).toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }
}
