package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A customer at the end of a run.
 *
 * @param customerId who
 * @param tier the tier; null before enrolment
 * @param tierSince the day of entering it, in the policy's time zone; null before enrolment
 * @param metrics every metric that the policy names and that is known, for example {@code
 *     spend(365)}
 * @param lifecycle {@code prospect}, {@code new}, {@code active}, {@code at-risk}, {@code lapsed}
 *     or {@code won-back}
 * @param json the whole record
 */
public record Profile(
        String customerId,
        String tier,
        LocalDate tierSince,
        Map<String, BigDecimal> metrics,
        String lifecycle,
        JsonNode json) {

    /** Copies the metrics, keeping their order. */
    public Profile {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    static Profile of(SentRecord record) {
        Map<String, BigDecimal> metrics = new LinkedHashMap<>();
        record.json()
                .path("metrics")
                .properties()
                .forEach(metric -> metrics.put(metric.getKey(), metric.getValue().decimalValue()));
        return new Profile(
                record.text("customerId"),
                record.text("tier"),
                record.day("tierSince"),
                metrics,
                record.text("lifecycle"),
                record.json());
    }

    /** Who it is, and with which numbers. */
    @Override
    public String toString() {
        String standing = tier == null ? "in no tier" : tier + " since " + tierSince;
        return customerId + "  " + standing + ", " + lifecycle + ": " + metrics;
    }
}
