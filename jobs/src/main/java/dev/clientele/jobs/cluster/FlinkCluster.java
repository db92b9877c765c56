package dev.clientele.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Flink cluster of processes on this machine, each started again when it dies. Closing it ends
 * all of them; so does the end of this process.
 */
public final class FlinkCluster implements AutoCloseable {

    private final Distribution distribution;
    private final ClusterPlace place;
    private final List<SupervisedProcess> taskManagers = new ArrayList<>();
    private SupervisedProcess jobManager;

    private FlinkCluster(Distribution distribution, ClusterPlace place) {
        this.distribution = distribution;
        this.place = place;
    }

    /**
     * A cluster that jobs are submitted to.
     *
     * @param distribution what to start
     * @param folder of everything that it writes
     * @param taskManagers how many
     * @return the cluster; it may still be starting
     * @throws IOException if a process can't be started
     */
    public static FlinkCluster session(Distribution distribution, Path folder, int taskManagers)
            throws IOException {
        FlinkCluster cluster = new FlinkCluster(distribution, ClusterPlace.in(folder));
        List<String> words = new ArrayList<>();
        words.add(distribution.script("jobmanager").toString());
        words.addAll(cluster.place.options());
        return cluster.start(words, Map.of(), taskManagers);
    }

    /**
     * A cluster with the job in its JobManager, which goes on from the newest checkpoint whenever
     * it is started again: what the containers are.
     *
     * @param distribution what to start
     * @param folder of everything that it writes
     * @param taskManagers how many
     * @param job the job's options
     * @return the cluster; it may still be starting
     * @throws IOException if a process can't be started
     */
    public static FlinkCluster application(
            Distribution distribution, Path folder, int taskManagers, List<String> job)
            throws IOException {
        FlinkCluster cluster = new FlinkCluster(distribution, ClusterPlace.in(folder));
        List<String> start = new ArrayList<>();
        start.add(distribution.script("standalone-job").toString());
        start.addAll(cluster.place.options());
        List<String> words = new ArrayList<>();
        words.add(distribution.runJob().toString());
        words.addAll(job);
        Map<String, String> environment =
                Map.of(
                        "CLIENTELE_START",
                        String.join(" ", start),
                        "CLIENTELE_CHECKPOINTS",
                        cluster.place.checkpoints().toString());
        return cluster.start(words, environment, taskManagers);
    }

    private FlinkCluster start(List<String> words, Map<String, String> environment, int count)
            throws IOException {
        Files.createDirectories(place.folder().resolve("tmp"));
        Files.createDirectories(place.checkpoints());
        try {
            jobManager = supervise("jobmanager", words, environment);
            for (int i = 1; i <= count; i++) {
                List<String> taskManager = new ArrayList<>();
                taskManager.add(distribution.script("taskmanager").toString());
                taskManager.addAll(place.options());
                taskManagers.add(supervise("taskmanager-" + i, taskManager, Map.of()));
            }
            return this;
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private SupervisedProcess supervise(
            String name, List<String> words, Map<String, String> environment) throws IOException {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("FLINK_LOG_DIR", place.logs().resolve("flink").toString());
        return SupervisedProcess.start(name, words, all, place.logs());
    }

    /** The JobManager. */
    public SupervisedProcess jobManager() {
        return jobManager;
    }

    /** The TaskManagers. */
    public List<SupervisedProcess> taskManagers() {
        return List.copyOf(taskManagers);
    }

    /** What the JobManager tells of itself. */
    public JobManagerPage page() {
        return new JobManagerPage(place.address());
    }

    /** Where the logs are. */
    public Path logs() {
        return place.logs();
    }

    /**
     * Where checkpoints go; a job that is submitted has to be told, for it is configured where it
     * is submitted.
     */
    public Path checkpoints() {
        return place.checkpoints();
    }

    /** Where savepoints go. */
    public Path savepoints() {
        return place.savepoints();
    }

    /**
     * Runs {@code bin/flink} against this cluster.
     *
     * @param action run, stop, savepoint, ...
     * @param arguments of the action, behind the cluster's address
     * @return what it said
     * @throws IOException with what it said, if it failed
     */
    public String flink(String action, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(distribution.script("flink").toString());
        words.addAll(List.of(action, "-m", place.address()));
        words.addAll(List.of(arguments));
        return Distribution.run(words, Map.of());
    }

    /** Ends all processes. */
    @Override
    public void close() {
        taskManagers.forEach(SupervisedProcess::close);
        if (jobManager != null) {
            jobManager.close();
        }
    }
}
