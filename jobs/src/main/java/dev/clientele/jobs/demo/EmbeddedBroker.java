package dev.clientele.jobs.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker within this process: one node that is its own controller, reachable from this
 * machine only.
 *
 * <p>What it is told survives it: started again in the same folder it is the same cluster with the
 * same topics, whichever the port. Several can run at once, each in a folder of its own. Topics are
 * not created by using them, and nothing in them is deleted for its age.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String SETTINGS_FILE = "broker.properties";
    private static final String DATA_FOLDER = "log";
    private static final String FORMATTED = "meta.properties";

    private final KafkaRaftServer server;
    private final int port;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on a free port.
     *
     * @param folder of its data; created if missing
     * @return the broker, ready to serve
     * @throws IOException if the folder can't be used
     */
    public static EmbeddedBroker start(Path folder) throws IOException {
        return start(folder, LoopbackPort.free());
    }

    /**
     * Starts a broker.
     *
     * @param folder of its data; created if missing
     * @param port that clients connect to
     * @return the broker, ready to serve
     * @throws IOException if the port is taken or the folder can't be used
     */
    public static EmbeddedBroker start(Path folder, int port) throws IOException {
        if (!LoopbackPort.isFree(port)) {
            throw new IOException("port " + port + " is taken by another program");
        }
        Path data = Files.createDirectories(folder.resolve(DATA_FOLDER));
        Properties settings = new BrokerSettings(data, port, controllerPort(port)).properties();
        Path file = folder.resolve(SETTINGS_FILE);
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        if (!Files.exists(data.resolve(FORMATTED))) {
            format(file);
        }
        EmbeddedBroker broker = new EmbeddedBroker(startServer(settings), port);
        broker.awaitGroups();
        return broker;
    }

    /** The first consumer group has to wait for its topic; let it be this one. */
    private void awaitGroups() throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.listConsumerGroupOffsets("first").all().get();
        } catch (ExecutionException refused) {
            close();
            throw new IOException("the broker does not serve groups", refused.getCause());
        } catch (InterruptedException impatient) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the broker was starting");
        }
    }

    private static int controllerPort(int port) throws IOException {
        int free = LoopbackPort.free();
        return free == port ? controllerPort(port) : free;
    }

    private static void format(Path settings) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()
        };
        int code;
        try (PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            code = StorageTool.execute(arguments, print);
        }
        if (code != 0) {
            throw new IOException(
                    "the broker's folder could not be prepared: "
                            + said.toString(StandardCharsets.UTF_8).trim());
        }
    }

    private static KafkaRaftServer startServer(Properties settings) {
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException failure) {
            server.shutdown();
            server.awaitShutdown();
            throw failure;
        }
    }

    /**
     * Where clients connect.
     *
     * @return for example {@code 127.0.0.1:9092}
     */
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + port;
    }

    /**
     * The port that clients connect to.
     *
     * @return the port, also after the broker was closed
     */
    public int port() {
        return port;
    }

    /** Shuts the broker down; when this returns, its threads and its port are free. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
    }
}
