package dev.clientele.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.jobs.cli.DecisionSentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** A record that the job sent, read. */
record SentRecord(OutgoingRecord sent, JsonNode json) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /** Reads a record that is no tombstone. */
    static SentRecord of(OutgoingRecord sent) {
        try {
            return new SentRecord(sent, JSON.readTree(sent.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("a record of " + sent.topic() + " is not JSON", e);
        }
    }

    String text(String field) {
        return json.path(field).textValue();
    }

    Instant instant(String field) {
        return Instant.parse(json.path(field).textValue());
    }

    LocalDate day(String field) {
        return json.has(field) ? LocalDate.parse(text(field)) : null;
    }

    /** Of the event that a dead letter shows, as text that sorts like the number. */
    String offset() {
        return String.format(Locale.ROOT, "%019d", json.at("/source/offset").asLong());
    }

    String sentence() {
        try {
            return DecisionSentence.of(sent.topic(), sent.value());
        } catch (IOException e) {
            throw new UncheckedIOException("a record of " + sent.topic() + " is not JSON", e);
        }
    }
}
