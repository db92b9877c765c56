package dev.clientele.jobs.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real order histories that lie beside the project, where they do. */
final class SharedData {

    private SharedData() {}

    /** A file of the folder; the test is skipped, saying so, where it is missing. */
    static Path file(String name) {
        Path file = Path.of("..", "..", "shared", "data", name);
        assumeTrue(Files.exists(file), "skipped: there is no ../shared/data/" + name);
        return file;
    }
}
