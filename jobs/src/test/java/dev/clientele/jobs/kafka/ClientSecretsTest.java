package dev.clientele.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is a placeholder or refused, and nobody is shown it. */
class ClientSecretsTest {

    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required";
    private static final String SECRET = "hunter2";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssl.truststore.password",
                "ssl.keystore.password",
                "ssl.key.password",
                "ssl.keystore.key",
                "sasl.oauthbearer.client.credentials.client.secret",
                "basic.auth.password",
                "My.Secret"
            })
    void secretsInPlainTextAreRefusedWithTheirNameAndTheWayToWriteThem(String key) {
        assertThat(ClientSecrets.faults(Map.of(key, SECRET)))
                .singleElement()
                .asString()
                .startsWith(key + " holds a secret in plain text")
                .contains(key + "=${file:/etc/clientele/kafka.secrets:" + key + "}")
                .doesNotContain(SECRET);
        assertThat(ClientSecrets.faults(Map.of(key, SECRET + "${file:/a:b}"))).hasSize(1);
        assertThat(ClientSecrets.faults(Map.of(key, "${file:/a:b}"))).isEmpty();
        assertThat(ClientSecrets.faults(Map.of(key, "${env:NAME}"))).isEmpty();
        assertThat(ClientSecrets.faults(Map.of(key, "${dir:/run/secrets:kafka}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " username=\"a\" password=\"hunter2\";",
                " username=\"a\" password='hunter2';",
                " username=a password=hunter2;",
                " username=\"a\" password = \"hunter2\";",
                " username=\"a\" PASSWORD=\"hunter2\";",
                " username=\"a\" password=\"x${file:/a:b}\";",
                " username=\"a\" password=\"${file:/a:b}\" other_password=\"hunter2\";",
                " clientId=\"a\" clientSecret=\"hunter2\";"
            })
    void loginsWithAPasswordInPlainTextAreRefused(String options) {
        assertThat(ClientSecrets.faults(Map.of("sasl.jaas.config", SCRAM + options)))
                .singleElement()
                .asString()
                .contains("password=\"${file:/etc/clientele/kafka.secrets:password}\"")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " username=\"a\" password=\"${file:/a:b}\";",
                " username='${env:USER}' password='${env:PASSWORD}';",
                " useKeyTab=true keyTab=\"/etc/a.keytab\" principal=\"a@B\";",
                " clientId=\"a\" clientSecret=\"${dir:/run/secrets:client}\";"
            })
    void loginsWithoutOneAreTaken(String options) {
        assertThat(ClientSecrets.faults(Map.of("sasl.jaas.config", SCRAM + options))).isEmpty();
        assertThat(ClientSecrets.faults(Map.of("sasl.jaas.config", "${file:/a:login}"))).isEmpty();
    }

    @Test
    void whatIsNoSecretIsTaken() {
        assertThat(
                        ClientSecrets.faults(
                                Map.of(
                                        "security.protocol", "SASL_SSL",
                                        "ssl.truststore.location", "/etc/clientele/trust.p12",
                                        "ssl.truststore.certificates", "-----BEGIN CERTIFICATE",
                                        "ssl.keystore.certificate.chain", "-----BEGIN",
                                        "client.id", "a")))
                .isEmpty();
    }

    @Test
    void placeholdersBringWhatFillsThemIn() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets"), "password=" + SECRET + "\n");
        String placeholder = "${file:" + file + ":password}";

        Properties properties = new Properties();
        properties.putAll(
                ClientSecrets.withProviders(Map.of("ssl.truststore.password", placeholder)));

        assertThat(properties).containsEntry(ClientSecrets.PROVIDERS, "dir,env,file");
        assertThat(properties.values()).doesNotContain(SECRET);
        assertThatCode(() -> ClientSecrets.requireFilledIn(properties)).doesNotThrowAnyException();
    }

    @Test
    void providersAreNotAddedWithoutNeedNorToThoseThatAreNamed() {
        Map<String, String> none = Map.of("client.id", "a");
        Map<String, String> named =
                Map.of("ssl.key.password", "${vault:a:b}", ClientSecrets.PROVIDERS, "vault");

        assertThat(ClientSecrets.withProviders(none)).isEqualTo(none);
        assertThat(ClientSecrets.withProviders(named)).isEqualTo(named);
    }

    @Test
    void whatThisMachineCantFillInIsToldBeforeAnyClientTakesItForThePassword() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets"), "other=" + SECRET + "\n");
        String noKey = "${file:" + file + ":password}";
        String noFile = "${file:" + folder.resolve("none") + ":password}";

        assertThatThrownBy(() -> requireFilledIn(noKey))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nothing on this machine for " + noKey)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> requireFilledIn(noFile))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(folder.resolve("none").toString());
    }

    private static void requireFilledIn(String placeholder) {
        Properties properties = new Properties();
        properties.putAll(ClientSecrets.withProviders(Map.of("ssl.key.password", placeholder)));
        ClientSecrets.requireFilledIn(properties);
    }
}
