package dev.clientele.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is written by hand is what Jackson and the JDK write. */
class JsonBytesTest {

    private static final JsonFactory JACKSON =
            JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final JsonBytes bytes = new JsonBytes();

    @FunctionalInterface
    private interface Writing {
        void by(JsonGenerator generator) throws IOException;
    }

    private static String jackson(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = JACKSON.createGenerator(out)) {
            writing.by(generator);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private String written() {
        String text = new String(bytes.copy(), StandardCharsets.UTF_8);
        bytes.clear();
        return text;
    }

    @Property
    void textIsThatOfJackson(@ForAll String text) throws IOException {
        bytes.text(text);
        assertThat(written()).isEqualTo(jackson(generator -> generator.writeString(text)));
    }

    @Test
    void controlsQuotesAndOtherAlphabetsAreThoseOfJackson() throws IOException {
        for (String text : List.of("", "a\"b", "a\\b", "\n\t\u0001\u007f", "Ärger", "日本", "😀")) {
            bytes.text(text);
            assertThat(written()).isEqualTo(jackson(generator -> generator.writeString(text)));
        }
    }

    @Property
    void numbersAreThoseOfJackson(@ForAll double value, @ForAll long whole) throws IOException {
        bytes.number(value);
        assertThat(written()).isEqualTo(jackson(generator -> generator.writeNumber(value)));
        bytes.whole(whole);
        assertThat(written()).isEqualTo(Long.toString(whole));
    }

    @Test
    void whatIsNoNumberIsText() throws IOException {
        for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            bytes.number(value);
            assertThat(written()).isEqualTo(jackson(generator -> generator.writeNumber(value)));
        }
    }

    @Property
    void moneyIsThePlainDecimal(@ForAll long minor, @ForAll @IntRange(max = 20) int decimals) {
        bytes.money(minor, decimals);
        assertThat(written()).isEqualTo(BigDecimal.valueOf(minor, decimals).toPlainString());
    }

    @Test
    void moneyBelowOneHasItsZeros() {
        bytes.money(-5, 2);
        assertThat(written()).isEqualTo("-0.05");
        bytes.money(0, 3);
        assertThat(written()).isEqualTo("0.000");
        bytes.money(Long.MIN_VALUE, 2);
        assertThat(written()).isEqualTo("-92233720368547758.08");
    }

    @Property
    void daysAreThoseOfTheCalendar(@ForAll @IntRange(min = -800_000, max = 3_000_000) int day) {
        bytes.day(day);
        assertThat(written()).isEqualTo(LocalDate.ofEpochDay(day).toString());
    }

    @Property
    void instantsHaveThreeDecimals(
            @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L)
                    long instant) {
        bytes.instant(instant);
        assertThat(written()).isEqualTo(INSTANT.format(Instant.ofEpochMilli(instant)));
    }

    @Property(tries = 50)
    void longRecordsOutgrowTheArray(@ForAll @IntRange(min = 1, max = 20_000) int times) {
        for (int i = 0; i < times; i++) {
            bytes.whole(i % 10);
        }
        assertThat(bytes.length()).isEqualTo(times);
        assertThat(written()).startsWith("0").hasSize(times);
    }
}
