package dev.clientele.jobs.cluster;

import dev.clientele.jobs.demo.LoopbackPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What differs from the containers' configuration on one machine: addresses, ports and folders.
 *
 * @param folder of everything that the cluster writes
 * @param webPort of the JobManager's page and of submissions
 * @param jobManagerPort that TaskManagers connect to
 */
public record ClusterPlace(Path folder, int webPort, int jobManagerPort) {

    private static final String HOST = "127.0.0.1";

    /**
     * A place with ports that are free now.
     *
     * @param folder of everything that the cluster writes
     * @return the place
     * @throws IOException if there are no ports
     */
    public static ClusterPlace in(Path folder) throws IOException {
        return new ClusterPlace(folder.toAbsolutePath(), LoopbackPort.free(), LoopbackPort.free());
    }

    /** Where the JobManager listens, as {@code flink -m} takes it. */
    String address() {
        return HOST + ":" + webPort;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    Path savepoints() {
        return folder.resolve("savepoints");
    }

    /** Options of a start script, before any others. */
    List<String> options() {
        Map<String, String> different =
                Map.ofEntries(
                        Map.entry("jobmanager.rpc.address", HOST),
                        Map.entry("jobmanager.rpc.port", "" + jobManagerPort),
                        Map.entry("jobmanager.bind-host", HOST),
                        Map.entry("rest.address", HOST),
                        Map.entry("rest.bind-address", HOST),
                        Map.entry("rest.port", "" + webPort),
                        Map.entry("taskmanager.host", HOST),
                        Map.entry("taskmanager.bind-host", HOST),
                        // Several on one machine.
                        Map.entry("taskmanager.rpc.port", "0"),
                        Map.entry("io.tmp.dirs", folder.resolve("tmp").toString()),
                        Map.entry("execution.checkpointing.dir", checkpoints().toUri().toString()),
                        Map.entry(
                                "execution.checkpointing.savepoint-dir",
                                savepoints().toUri().toString()));
        List<String> words = new ArrayList<>();
        different.forEach((key, value) -> words.addAll(List.of("-D", key + "=" + value)));
        return words;
    }
}
