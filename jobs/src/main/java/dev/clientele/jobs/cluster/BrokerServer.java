package dev.clientele.jobs.cluster;

import dev.clientele.jobs.demo.LoopbackPort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka broker in a process of its own, which keeps its port and its data however it ends, and is
 * started again when it does.
 */
public final class BrokerServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final SupervisedProcess process;
    private final int port;

    private BrokerServer(SupervisedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker.
     *
     * @param folder of its data; created if missing
     * @param logs folder of its log; created if missing
     * @return the broker, ready to serve
     * @throws IOException if it can't be started or does not answer within two minutes
     */
    public static BrokerServer start(Path folder, Path logs) throws IOException {
        int port = LoopbackPort.free();
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        "" + port);
        BrokerServer broker =
                new BrokerServer(SupervisedProcess.start("broker", words, Map.of(), logs), port);
        try {
            broker.awaitAnswer();
            return broker;
        } catch (IOException silent) {
            broker.close();
            throw new IOException("the broker does not answer; see " + logs, silent);
        }
    }

    private void awaitAnswer() throws IOException {
        // Clients warn of each try in vain; this one does not.
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (LoopbackPort.isFree(port) && System.nanoTime() < patience) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "default.api.timeout.ms",
                        (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(settings)) {
            admin.listTopics().names().get();
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while the broker was starting");
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** The process. */
    public SupervisedProcess process() {
        return process;
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.close();
    }
}
