package dev.clientele.benchmarks.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where results go for programs to read, besides the table for people. */
public final class JsonOption {

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results there.")
    private Path json;

    /**
     * Writes results, if that was asked for.
     *
     * @param results what Jackson can write
     * @throws IOException if the file can't be written
     */
    public void write(Object results) throws IOException {
        if (json != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), results);
        }
    }
}
