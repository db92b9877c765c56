package dev.clientele.jobs.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Keeps passwords out of the job's graph: the properties of the clients travel in it, so a password
 * has to be a placeholder, such as {@code ${file:/etc/clientele/kafka.secrets:password}}, which
 * each client fills in on the machine where it runs.
 */
final class ClientSecrets {

    /** The property in which Kafka's clients look for what fills in placeholders. */
    static final String PROVIDERS = "config.providers";

    private static final Map<String, String> STANDARD_PROVIDERS =
            Map.of(
                    "file", FileConfigProvider.class.getName(),
                    "dir", DirectoryConfigProvider.class.getName(),
                    "env", EnvVarConfigProvider.class.getName());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\w+:[^}]+}");

    /** What the login modules of Kafka take, and of its value what stands between quotes or not. */
    private static final Pattern LOGIN_SECRET =
            Pattern.compile(
                    "\\w*(?:password|secret)\\w*\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;]*))",
                    Pattern.CASE_INSENSITIVE);

    /** Certificates are meant to be shown, though Kafka hides them like keys. */
    private static final Set<String> PUBLIC =
            Set.of(
                    SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG,
                    SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG);

    private static final Set<String> HIDDEN_BY_KAFKA = hiddenByKafka();

    private ClientSecrets() {}

    private static Set<String> hiddenByKafka() {
        return Stream.of(
                        ConsumerConfig.configDef(),
                        ProducerConfig.configDef(),
                        AdminClientConfig.configDef())
                .flatMap(definition -> definition.configKeys().values().stream())
                .filter(key -> key.type == ConfigDef.Type.PASSWORD)
                .map(key -> key.name)
                .filter(name -> !PUBLIC.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Which properties hold a secret in plain text.
     *
     * @param client properties of Kafka's clients
     * @return a sentence for each, which names the property, not its value; none if all is well
     */
    static List<String> faults(Map<String, String> client) {
        List<String> faults = new ArrayList<>();
        client.forEach(
                (key, value) -> {
                    if (isSecret(key) && !isHidden(key, value)) {
                        faults.add(fault(key));
                    }
                });
        return faults;
    }

    private static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return HIDDEN_BY_KAFKA.contains(key)
                || name.contains("password")
                || name.contains("secret")
                || name.endsWith(SaslConfigs.SASL_JAAS_CONFIG);
    }

    /** Of a login only passwords and the like are secret, and there may be none. */
    private static boolean isHidden(String key, String value) {
        if (!key.endsWith(SaslConfigs.SASL_JAAS_CONFIG)) {
            return isPlaceholder(value);
        }
        Matcher secret = LOGIN_SECRET.matcher(PLACEHOLDER.matcher(value).replaceAll("\\${:}"));
        while (secret.find()) {
            String text =
                    Stream.of(1, 2, 3)
                            .map(secret::group)
                            .filter(it -> it != null)
                            .findAny()
                            .orElse("");
            if (!text.equals("${:}")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlaceholder(String value) {
        return PLACEHOLDER.matcher(value.strip()).matches();
    }

    private static String fault(String key) {
        String example =
                key.endsWith(SaslConfigs.SASL_JAAS_CONFIG)
                        ? "... password=\"${file:/etc/clientele/kafka.secrets:password}\";"
                        : "${file:/etc/clientele/kafka.secrets:" + key + "}";
        return key
                + " holds a secret in plain text, which the job's graph would carry. Put it into a"
                + " file that only the job's user may read, and write "
                + key
                + "="
                + example
                + " (or ${dir:FOLDER:FILE}, ${env:NAME})";
    }

    /**
     * The properties with what fills in placeholders, unless there are none or they name it
     * themselves.
     *
     * @param client properties of Kafka's clients
     * @return the same and maybe more
     */
    static Map<String, String> withProviders(Map<String, String> client) {
        boolean needed =
                client.values().stream().anyMatch(value -> PLACEHOLDER.matcher(value).find());
        if (!needed || client.containsKey(PROVIDERS)) {
            return client;
        }
        Map<String, String> all = new LinkedHashMap<>(client);
        all.put(PROVIDERS, "dir,env,file");
        STANDARD_PROVIDERS.forEach(
                (name, type) -> all.put(PROVIDERS + "." + name + ".class", type));
        return all;
    }

    /**
     * Makes sure that this machine can fill in every placeholder. Kafka's clients would take one
     * that is not filled in for the password.
     *
     * @param properties of a client
     * @throws ConfigException naming the placeholder, if there is no such file or nothing in it
     */
    static void requireFilledIn(Properties properties) {
        Map<String, Object> given = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> given.put(name, properties.get(name)));
        Map<String, Object> filledIn =
                new AbstractConfig(new ConfigDef(), given, false).originals();
        filledIn.forEach(
                (key, value) -> {
                    Matcher left = PLACEHOLDER.matcher(value.toString());
                    if (left.find() && given.get(key).toString().contains(left.group())) {
                        throw new ConfigException(
                                key + ": there is nothing on this machine for " + left.group());
                    }
                });
    }
}
