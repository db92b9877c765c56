package dev.clientele.jobs.generate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a population is written to.
 *
 * @param path of the folder
 * @param compressed whether the events are
 */
record OutputFolder(Path path, boolean compressed) {

    private static final String PLAIN = "events.jsonl";
    private static final String COMPRESSED = "events.jsonl.gz";

    Path events() {
        return path.resolve(compressed ? COMPRESSED : PLAIN);
    }

    Path truth() {
        return path.resolve("truth.csv");
    }

    Path population() {
        return path.resolve("population.json");
    }

    /**
     * Makes the folder if need be and takes earlier generated events out of it.
     *
     * @throws IOException if the folder cannot be made, or if it holds events and {@code overwrite}
     *     is not set
     */
    void prepare(boolean overwrite) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "is a file, not a folder");
        }
        Files.createDirectories(path);
        List<String> held = eventFiles();
        if (!held.isEmpty() && !overwrite) {
            String reason = "holds events already (" + String.join(", ", held) + ")";
            throw new FileSystemException(
                    path.toString(), null, reason + ": choose another --out or add --overwrite");
        }
        Files.deleteIfExists(path.resolve(PLAIN));
        Files.deleteIfExists(path.resolve(COMPRESSED));
    }

    private List<String> eventFiles() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
    }
}
