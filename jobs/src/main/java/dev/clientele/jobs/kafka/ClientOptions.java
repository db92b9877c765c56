package dev.clientele.jobs.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of whatever speaks to Kafka. */
public final class ClientOptions {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT[,...]",
            description = "Where Kafka is. Default: ${DEFAULT-VALUE}")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--topic-prefix",
            paramLabel = "TEXT",
            description = "What the names of all topics begin with. Default: nothing.")
    private String topicPrefix = "";

    @Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description = "A property of every Kafka client; repeatable.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description =
                    "Properties of every Kafka client. Passwords are placeholders, filled in where"
                            + " the client runs: see docs/operators.md, Security.")
    private Path config;

    /**
     * Where Kafka is.
     *
     * @return host and port, several with commas between
     */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * What the names of all topics begin with.
     *
     * @return maybe nothing
     */
    public String topicPrefix() {
        return topicPrefix;
    }

    /**
     * The properties of every client: of the file, then those of the command line, which win.
     *
     * @return all of them
     * @throws IOException if the file can't be read; the message names the option
     * @throws IllegalArgumentException naming each property that holds a secret in plain text
     */
    public Map<String, String> properties() throws IOException {
        try {
            return KafkaSettings.properties(config, properties);
        } catch (IOException e) {
            throw new IOException("--kafka-config can't be read: " + config, e);
        }
    }
}
