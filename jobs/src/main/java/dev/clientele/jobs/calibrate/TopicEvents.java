package dev.clientele.jobs.calibrate;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import dev.clientele.jobs.kafka.KafkaSettings;
import java.time.Instant;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The history that is in the topic of customer events, read to its end.
 *
 * @param settings how to speak to Kafka
 * @param asOf stands for the machine's clock
 */
record TopicEvents(KafkaSettings settings, Instant asOf) implements EventSource {

    @Override
    public DataStream<ParsedRecord> records(
            StreamExecutionEnvironment environment, String currency) {
        KafkaEndpoints kafka = new KafkaEndpoints(settings, currency, asOf);
        return environment
                .fromSource(
                        kafka.source(),
                        kafka.watermarks(),
                        CalibrationOperators.TOPIC_EVENTS.label())
                .uid(CalibrationOperators.TOPIC_EVENTS.uid());
    }

    @Override
    public String label() {
        return "topic " + settings.topicPrefix() + TopicNames.CUSTOMER_EVENTS;
    }
}
