package dev.clientele.jobs.endtoend;

import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.demo.SecuredBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** A secured broker with its users, and what they need to speak to it. */
final class SecuredKafka implements AutoCloseable {

    /** The job's user, who may do what is documented. */
    static final String JOB = "clientele";

    /** Sends control documents. */
    static final String OPERATOR = "operator";

    /** Calibrates. */
    static final String ANALYST = "analyst";

    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\""
                    + " password=\"%s\";";

    private final Path folder;
    private final SecuredBroker broker;
    private final Map<String, String> passwords;
    private final Map<String, String> tls;
    private final Admin admin;

    private SecuredKafka(
            Path folder,
            SecuredBroker broker,
            Map<String, String> passwords,
            Map<String, String> tls) {
        this.folder = folder;
        this.broker = broker;
        this.passwords = passwords;
        this.tls = tls;
        this.admin = Admin.create(client(SecuredBroker.SUPER_USER));
    }

    /** Starts it; no user has any right. */
    static SecuredKafka start(Path folder) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        for (String user : List.of(SecuredBroker.SUPER_USER, JOB, OPERATOR, ANALYST)) {
            passwords.put(user, secret());
        }
        Certificates authority = new Certificates(folder.resolve("certificates"), secret());
        SecuredBroker broker =
                SecuredBroker.start(
                        folder.resolve("kafka"),
                        authority.properties(authority.keyStore("broker")),
                        passwords);
        Map<String, String> tls = authority.properties(authority.keyStore("client"));
        return new SecuredKafka(folder, broker, passwords, tls);
    }

    /** A text that is found nowhere by chance. */
    private static String secret() {
        return "secret-" + UUID.randomUUID();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Every password there is, those of the stores too. */
    Set<String> secrets() {
        Set<String> secrets = new HashSet<>(passwords.values());
        secrets.add(tls.get("ssl.keystore.password"));
        return secrets;
    }

    /** Properties with passwords in plain text, for a client of the test's own. */
    Map<String, Object> client(String user) {
        Map<String, Object> client = new HashMap<>(tls);
        client.put("bootstrap.servers", bootstrapServers());
        client.put("security.protocol", "SASL_SSL");
        client.put("sasl.mechanism", "SCRAM-SHA-512");
        client.put("sasl.jaas.config", LOGIN.formatted(user, passwords.get(user)));
        return client;
    }

    /** A file for {@code --kafka-config}, as docs/operators.md shows it. */
    Path config(String user) throws IOException {
        Path secrets = folder.resolve(user + ".secrets");
        store(
                secrets,
                Map.of(
                        "password", passwords.get(user),
                        "truststore", tls.get("ssl.truststore.password"),
                        "keystore", tls.get("ssl.keystore.password")));
        return config(
                user,
                Map.of(
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config", LOGIN.formatted(user, filledIn(secrets, "password")),
                        "ssl.truststore.location", tls.get("ssl.truststore.location"),
                        "ssl.truststore.password", filledIn(secrets, "truststore"),
                        "ssl.keystore.location", tls.get("ssl.keystore.location"),
                        "ssl.keystore.password", filledIn(secrets, "keystore")));
    }

    /** The same but for some properties; one that is empty is left out. */
    Path configBut(String user, String name, Map<String, String> others) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(config(user))) {
            properties.load(in);
        }
        Map<String, String> all = new HashMap<>();
        properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
        all.putAll(others);
        all.values().removeIf(String::isEmpty);
        return config(name, all);
    }

    private Path config(String name, Map<String, String> properties) throws IOException {
        return store(folder.resolve(name + ".properties"), properties);
    }

    private static Path store(Path file, Map<String, String> values) throws IOException {
        Properties properties = new Properties();
        properties.putAll(values);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private static String filledIn(Path secrets, String key) {
        return "${file:" + secrets + ":" + key + "}";
    }

    /** Gives rights, and waits until the broker goes by them. */
    void grant(Collection<AclBinding> rights) throws Exception {
        admin.createAcls(rights).all().get();
        await().atMost(Duration.ofMinutes(1)).until(() -> rights().containsAll(rights));
    }

    /** Takes a right away, and waits until the broker goes by that. */
    void revoke(AclBinding right) throws Exception {
        admin.deleteAcls(List.of(right.toFilter())).all().get();
        await().atMost(Duration.ofMinutes(1)).until(() -> !rights().contains(right));
    }

    private Collection<AclBinding> rights() throws Exception {
        return new ArrayList<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
