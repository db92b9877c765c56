package dev.clientele.jobs.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * What is logged while it is open, as docker/log4j-console.properties has it; its console is off.
 */
final class CapturedLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "log.file";

    private final Path file;
    private final LoggerContext context;

    private CapturedLog(Path file, LoggerContext context) {
        this.file = file;
        this.context = context;
    }

    static CapturedLog open(Path folder) throws IOException {
        Path file = folder.resolve("job.log");
        Path configuration = folder.resolve("log4j-file.properties");
        String console = "rootLogger.appenderRef.console.ref = console\n";
        String docker = Files.readString(Path.of("..", "docker", "log4j-console.properties"));
        if (!docker.contains(console)) {
            throw new IllegalStateException("nothing would be taken off the console");
        }
        Files.writeString(configuration, docker.replace(console, ""));
        System.setProperty(FILE, file.toString());
        Configurator.reconfigure(configuration.toUri());
        return new CapturedLog(file, LoggerContext.getContext(false));
    }

    /** The lines so far. */
    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** The lines so far, each an object. */
    List<JsonNode> records() throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : lines()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    /** The lines in which one of these words is. */
    List<String> with(List<String> words) throws IOException {
        return lines().stream().filter(line -> words.stream().anyMatch(line::contains)).toList();
    }

    @Override
    public void close() {
        System.clearProperty(FILE);
        context.setConfigLocation(null);
        context.reconfigure();
    }
}
