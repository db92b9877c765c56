package dev.clientele.jobs.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real broker that speaks to nobody without TLS, a certificate and a login, and lets nobody do
 * what no rule allows. Users log in by SCRAM; the broker itself, its super user, by PLAIN.
 */
public final class SecuredBroker implements AutoCloseable {

    /** The user who may do everything. */
    public static final String SUPER_USER = "broker";

    private final KafkaRaftServer server;
    private final int port;

    private SecuredBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on a free port.
     *
     * @param folder of its data
     * @param tls key and trust stores with their passwords, as properties of Kafka
     * @param users by name, with their passwords; {@link #SUPER_USER} among them
     * @return the broker, started
     */
    public static SecuredBroker start(
            Path folder, Map<String, String> tls, Map<String, String> users) throws IOException {
        int port = LoopbackPort.free();
        int controller = LoopbackPort.free();
        Path data = Files.createDirectories(folder.resolve("log"));
        Properties settings = new BrokerSettings(data, port, controller).properties();
        settings.putAll(tls);
        addLogins(settings, users.get(SUPER_USER));
        Path file = folder.resolve("broker.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        format(file, users);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, port);
    }

    private static void addLogins(Properties settings, String password) {
        settings.setProperty(
                "listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SASL_SSL");
        // Without the listener's name it would hold for logins by certificate only.
        settings.setProperty("listener.name.clients.ssl.client.auth", "required");
        settings.setProperty("listener.name.controller.ssl.client.auth", "required");
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
        settings.setProperty("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.setProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
        String login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"%s\" password=\"%s\" user_%s=\"%s\";"
                                .formatted(SUPER_USER, password, SUPER_USER, password);
        for (String listener : List.of("clients", "controller")) {
            settings.setProperty("listener.name." + listener + ".plain.sasl.jaas.config", login);
        }
        settings.setProperty(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.setProperty(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("allow.everyone.if.no.acl.found", "false");
        settings.setProperty("super.users", "User:" + SUPER_USER);
    }

    private static void format(Path settings, Map<String, String> users) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("format", "--cluster-id", Uuid.randomUuid().toString()));
        arguments.addAll(List.of("--config", settings.toString()));
        users.forEach(
                (name, password) ->
                        arguments.addAll(
                                List.of(
                                        "--add-scram",
                                        "SCRAM-SHA-512=[name=%s,password=%s]"
                                                .formatted(name, password))));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            if (StorageTool.execute(arguments.toArray(String[]::new), print) != 0) {
                throw new IOException(said.toString(StandardCharsets.UTF_8));
            }
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
