package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.contract.TopicSchemas;
import dev.clientele.model.event.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The schema of events takes what the parser takes, and misses a field that the parser misses. */
class EventSchemaTest {

    static final List<String> TYPES = Records.TYPES;

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "{}",
                    "{\"sms\": false}",
                    "[]",
                    "[{\"sku\": \"s\", \"category\": \"c\", \"quantity\": 1, \"amount\":"
                            + " \"2.00\"}]",
                    "[{\"sku\": \"s\"}]",
                    "0",
                    "7",
                    "12.50",
                    "-3",
                    "1767225600000",
                    "\"\"",
                    "\"x\"",
                    "\"12.50\"",
                    "\"-3.00\"",
                    "\"-0\"",
                    "\"EUR\"",
                    "\"2025-06-01\"",
                    "\"2025-06-01T12:00:00Z\"",
                    "\"Asia/Shanghai\"",
                    "\"" + "x".repeat(128) + "\"",
                    "\"" + "x".repeat(256) + "\"",
                    "\"" + "x".repeat(257) + "\"");

    @ParameterizedTest
    @FieldSource("TYPES")
    void smallestRecordIsTakenByBoth(String type) {
        assertThat(Records.valid(type).parse().reason()).isNull();
        assertThat(faults(Records.valid(type))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void schemaTakesWhatTheParserTakes(String type) {
        List<String> refused = new ArrayList<>();
        for (Field field : Field.values()) {
            for (String value : VALUES) {
                Records record = Records.valid(type).with(field.jsonName(), value);
                if (record.parse().reason() == null && !faults(record).isEmpty()) {
                    refused.add(record.json() + " " + faults(record));
                }
            }
        }

        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void schemaMissesWhatTheParserMisses(String type) {
        int missing = 0;
        for (Field field : Field.values()) {
            Records record = Records.valid(type).without(field.jsonName());
            if (record.parse().reason() == RejectReason.MISSING_FIELD) {
                missing++;
                assertThat(faults(record)).as(record.json()).isNotEmpty();
            }
        }

        assertThat(missing).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void schemaRefusesAnObjectWhereThereShouldBeAWord(String type) {
        for (Field field : List.of(Field.EVENT_ID, Field.CUSTOMER_ID, Field.TYPE, Field.TIME)) {
            assertThat(faults(Records.valid(type).with(field.jsonName(), "{}"))).isNotEmpty();
        }
    }

    private static List<String> faults(Records record) {
        return TopicSchemas.faults("customer-events", record.json());
    }
}
