package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes, the parser answers; and what it accepts is whole. */
class ParserFuzzTest {

    private static final String LINES =
            "[{\"sku\":\"a\",\"category\":\"c\",\"quantity\":1,\"amount\":1}]";

    @Property(tries = 5_000)
    void answersToAnyBytes(@ForAll @Size(max = 400) byte[] record) {
        assertAnswer(Records.parse(record));
    }

    @Property(tries = 5_000)
    void answersToAnyText(@ForAll String text) {
        assertAnswer(Records.parse(text));
    }

    @Property(tries = 10_000)
    void answersToMutatedRecords(
            @ForAll("validRecords") String json,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll byte replacement) {
        byte[] record = json.getBytes(StandardCharsets.UTF_8);
        record[place % record.length] = replacement;
        assertAnswer(Records.parse(record));
    }

    @Property(tries = 5_000)
    void answersToJsonOfAnyKindInAnyField(
            @ForAll("validRecords") String json, @ForAll("jsonValues") String value) {
        int colon = json.lastIndexOf(':');
        assertAnswer(Records.parse(json.substring(0, colon + 1) + value + "}"));
        assertAnswer(Records.parse(json.replaceAll("1", value)));
    }

    @Property(tries = 2_000)
    void neverAcceptsATruncatedRecord(
            @ForAll("validRecords") String json, @ForAll @IntRange(max = 1_000) int place) {
        byte[] record = json.getBytes(StandardCharsets.UTF_8);
        ParseResult result = Records.parse(Arrays.copyOf(record, place % record.length));
        assertThat(result.isAccepted()).isFalse();
        assertAnswer(result);
    }

    @Property
    void acceptsTheValidRecordsThemselves(@ForAll("validRecords") String json) {
        assertThat(Records.parse(json).isAccepted()).isTrue();
    }

    @Provide
    Arbitrary<String> validRecords() {
        return Arbitraries.of(Records.TYPES)
                .map(Records::valid)
                .map(record -> record.with("consent", "{\"mail\":true}"))
                .map(record -> record.with("lines", LINES))
                .map(record -> record.with("enrolledAt", "\"2020-01-01\""))
                .map(Records::json);
    }

    @Provide
    Arbitrary<String> jsonValues() {
        return Arbitraries.of(
                "null",
                "true",
                "-1",
                "0",
                "1e999999999",
                "1e-999999999",
                "-0.0",
                "1e15",
                "1.5",
                "\"\"",
                "\"-\"",
                "\"1e5\"",
                "\"\\ud800\"",
                "\"2025-01-01T00:00:00Z\"",
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "[null]",
                "{\"lines\":[{\"lines\":[]}]}",
                "9223372036854775808",
                "123456789012345678901234567890.5",
                "\"2025-13-01T00:00:00Z\"",
                "NaN",
                "[",
                "}");
    }

    private static void assertAnswer(ParseResult result) {
        assertThat(result.event() == null).isEqualTo(result.reason() != null);
        assertThat(result.detail() == null).isEqualTo(result.reason() == null);
    }
}
