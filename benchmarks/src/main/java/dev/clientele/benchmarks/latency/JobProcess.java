package dev.clientele.benchmarks.latency;

import dev.clientele.jobs.cluster.SupervisedProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link LatencyJob} in a process of its own, with the options of this one's JVM. */
final class JobProcess implements AutoCloseable {

    private final SupervisedProcess process;
    private final Path logs;

    private JobProcess(SupervisedProcess process, Path logs) {
        this.process = process;
        this.logs = logs;
    }

    static JobProcess start(List<String> options, Path logs) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions());
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(LatencyJob.class.getName());
        words.addAll(options);
        return new JobProcess(SupervisedProcess.start("job", words, Map.of(), logs), logs);
    }

    /** What Flink needs, and how large the heap is. */
    private static List<String> jvmOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-") || option.startsWith("-Xm"))
                .toList();
    }

    /**
     * Makes sure that the job is still the one that was started.
     *
     * @throws IOException if it ended
     */
    void requireAlive() throws IOException {
        if (process.starts() > 1) {
            throw new IOException("the job failed; its last words:\n" + lastWords());
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = java.nio.file.Files.readAllLines(logs.resolve("job.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    @Override
    public void close() {
        process.close();
    }
}
