package dev.clientele.jobs.kafka;

import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends single texts for commands, which rather fail than wait for long. */
final class TextProducer {

    private TextProducer() {}

    /** A producer that gives up after {@link KafkaTopics#PATIENCE}; to be closed by the caller. */
    static KafkaProducer<String, String> of(KafkaSettings settings) {
        Properties properties = settings.clientProperties();
        ClientSecrets.requireFilledIn(properties);
        String patience = Long.toString(KafkaTopics.PATIENCE.toMillis());
        properties.setProperty("max.block.ms", patience);
        properties.setProperty("request.timeout.ms", patience);
        properties.setProperty("linger.ms", "0");
        properties.setProperty("delivery.timeout.ms", patience);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }
}
