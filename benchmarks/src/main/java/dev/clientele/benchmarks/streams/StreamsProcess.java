package dev.clientele.benchmarks.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.jobs.cluster.ProjectFolder;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The process in which Kafka Streams applications run, one after the other. It has the options of
 * this JVM, its memory among them.
 */
public final class StreamsProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROCKSDB = Path.of("benchmarks", "target", "lib", "streams");
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final Path log;
    private final BufferedWriter tasks;
    private final BufferedReader outcomes;

    private StreamsProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.tasks = process.outputWriter();
        this.outcomes = process.inputReader();
    }

    /**
     * Starts the process.
     *
     * @param folder of its log; created if missing
     * @return the process, which waits for tasks
     * @throws IOException if the project was not built or the process can't be started
     */
    public static StreamsProcess start(Path folder) throws IOException {
        Path log = Files.createDirectories(folder).resolve("streams.log");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + Runtime.getRuntime().maxMemory());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-"))
                .forEach(words::add);
        words.add("-cp");
        words.add(rocksDb() + File.pathSeparator + System.getProperty("java.class.path"));
        words.add(StreamsMain.class.getName());
        return new StreamsProcess(
                new ProcessBuilder(words).redirectError(log.toFile()).start(), log);
    }

    /** Before Flink's in the class path, so that it is the one that is found. */
    private static String rocksDb() throws IOException {
        Path folder = ProjectFolder.find().resolve(ROCKSDB);
        if (!Files.isDirectory(folder)) {
            throw new IOException("no RocksDB for Kafka Streams in " + folder + ": build first");
        }
        return folder.resolve("*").toString();
    }

    /**
     * Runs an application.
     *
     * @param task what to run
     * @return how it went
     * @throws IOException if it failed
     */
    StreamsOutcome run(StreamsTask task) throws IOException {
        tasks.write(JSON.writeValueAsString(task));
        tasks.newLine();
        tasks.flush();
        String answer = outcomes.readLine();
        if (answer == null) {
            throw new IOException("the process of Kafka Streams has ended: " + tail());
        }
        StreamsOutcome outcome = JSON.readValue(answer, StreamsOutcome.class);
        if (outcome.failure() != null) {
            throw new IOException("Kafka Streams failed: " + outcome.failure());
        }
        return outcome;
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(
                System.lineSeparator(),
                lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Ends the process, by force if it takes over 10 s. */
    @Override
    public void close() throws IOException {
        tasks.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
