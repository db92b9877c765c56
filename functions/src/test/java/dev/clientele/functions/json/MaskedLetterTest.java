package dev.clientele.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A masked dead letter tells what a record is like, and not what it says. */
class MaskedLetterTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final EventParser PARSER = new EventParser("CNY");

    /** In neither hexadecimal digits nor names of fields, reasons and types. */
    private static final String LETTERS = "GHJKQVWXYZÄÖ顾客姓名\"\\\n\u0001@";

    private static final int SHORTEST = 4;

    /** What a topic of the job takes. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** Quotation marks are escaped and bytes that are no text shown twice: the worst there is. */
    @Test
    void letterOfTheLongestRecordThatIsShownFitsIntoATopic() {
        for (byte worst : new byte[] {0, '"', (byte) 0xFF}) {
            byte[] raw = new byte[DeadLetterForm.LONGEST_SHOWN];
            Arrays.fill(raw, worst);

            assertThat(DeadLetterForm.WHOLE.write(tooLarge(raw)).length).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void recordOfAnyLengthMakesALetterThatTellsItsLength() throws IOException {
        byte[] raw = new byte[DeadLetterForm.LONGEST_SHOWN + 1];
        JsonNode letter = JSON.readTree(DeadLetterForm.WHOLE.write(tooLarge(raw)));

        assertThat(letter.has("raw")).isFalse();
        assertThat(letter.path("masked").path("bytes").asInt()).isEqualTo(raw.length);
        assertThat(letter.path("source").path("offset").asInt()).isEqualTo(12);
    }

    @Test
    void recordUpToThatLengthIsShownWhole() throws IOException {
        byte[] raw = new byte[DeadLetterForm.LONGEST_SHOWN];
        JsonNode letter = JSON.readTree(DeadLetterForm.WHOLE.write(tooLarge(raw)));

        assertThat(letter.path("raw").asText()).hasSize(raw.length);
        assertThat(letter.has("masked")).isFalse();
    }

    private static DeadLetter tooLarge(byte[] raw) {
        return new DeadLetter(
                RejectReason.TOO_LARGE, "over 65536 bytes", new Origin("events", 0, 12, raw));
    }

    @Test
    void showsWhatTheRecordIsLike() throws IOException {
        JsonNode letter =
                masked(
                        """
                        {"eventId": "e-77", "customerId": "annelies@example.com", "type": "order",
                         "time": "2025-06-01T12:00:00+08:00", "orderId": "B-1", "amount": "9.999",
                         "lines": [{"sku": "s", "quantity": 2}, {"sku": 7}, 3],
                         "ann of Wonder Street": true, "consent": {"email": false}}
                        """);

        assertThat(letter.path("reason").asText()).isEqualTo("missing-field");
        assertThat(letter.path("detail").asText()).isEqualTo("lines[0].category is missing");
        assertThat(letter.path("source").path("offset").asInt()).isEqualTo(12);
        assertThat(letter.has("raw")).isFalse();
        JsonNode masked = letter.path("masked");
        assertThat(masked.path("sha256").asText()).hasSize(64);
        assertThat(masked.path("eventId").asText()).isEqualTo("e-77");
        assertThat(masked.path("type").asText()).isEqualTo("order");
        assertThat(masked.path("time").asText()).isEqualTo("2025-06-01T04:00:00.000Z");
        assertThat(masked.path("fields"))
                .hasToString(
                        ("{'(other)':'boolean','amount':'string','consent':'object',"
                                        + "'consent.email':'boolean','customerId':'string',"
                                        + "'eventId':'string','lines':'array',"
                                        + "'lines[]':'object|number',"
                                        + "'lines[].quantity':'number',"
                                        + "'lines[].sku':'string|number','orderId':'string',"
                                        + "'time':'string','type':'string'}")
                                .replace('\'', '"'));
    }

    @Test
    void eventIdMadeOfTheCustomersIdIsLeftOut() throws IOException {
        assertThat(eventId("ann", "ann-17")).isEmpty();
        assertThat(eventId("ann", "e-17")).as("negative control").isEqualTo("e-17");
    }

    private static String eventId(String customerId, String eventId) throws IOException {
        String record = "{\"eventId\":\"%s\",\"customerId\":\"%s\",\"time\":\"x\"}";
        return masked(record.formatted(eventId, customerId))
                .path("masked")
                .path("eventId")
                .asText();
    }

    @Test
    void unknownTypeAndWrongTimeAreValuesToo() throws IOException {
        String record =
                "{\"eventId\":\"e\",\"customerId\":\"a\",\"type\":\"Ann\",\"time\":\"Eve\"}";
        JsonNode masked = masked(record).path("masked");

        assertThat(masked.has("type")).isFalse();
        assertThat(masked.has("time")).isFalse();
    }

    @Test
    void whatIsNoJsonHasALengthAndAHash() throws IOException {
        JsonNode masked = masked("{\"customerId\": \"ann").path("masked");

        assertThat(masked.path("bytes").asInt()).isEqualTo(19);
        assertThat(masked.path("fields")).isEmpty();
    }

    @Test
    void formDecidesOfWhomLettersAreMasked() {
        DeadLetter erased = letter(RejectReason.ERASED_CUSTOMER);
        DeadLetter late = letter(RejectReason.TOO_LATE);
        DeadLetter document = letter(RejectReason.INVALID_CONTROL);

        assertThat(keys(DeadLetterForm.WHOLE, erased, late, document))
                .containsExactly("ann", "ann", "ann");
        assertThat(keys(DeadLetterForm.ERASED_MASKED, erased, late, document))
                .containsExactly("none", "ann", "ann");
        assertThat(keys(DeadLetterForm.MASKED, erased, late, document))
                .containsExactly("none", "none", "ann");
        assertThat(text(DeadLetterForm.WHOLE.write(erased))).contains("\"raw\":\"{}\"");
        assertThat(text(DeadLetterForm.ERASED_MASKED.write(erased))).doesNotContain("raw");
        assertThat(text(DeadLetterForm.MASKED.write(document))).contains("raw");
    }

    private static List<String> keys(DeadLetterForm form, DeadLetter... letters) {
        return List.of(letters).stream()
                .map(letter -> form.key(letter, "ann") == null ? "none" : form.key(letter, "ann"))
                .toList();
    }

    private static DeadLetter letter(RejectReason reason) {
        return new DeadLetter(reason, "detail", origin("{}"));
    }

    /** Whatever is wrong with it: no four characters in a row of any value are told. */
    @Property(tries = 300)
    void noValueIsTold(@ForAll("records") Map<String, Object> record) throws IOException {
        String raw = JSON.writeValueAsString(record);
        String masked = masked(raw).toString();
        String whole = text(DeadLetterForm.WHOLE.write(rejected(raw)));

        for (String value : values(record)) {
            for (int at = 0; at + SHORTEST <= value.length(); at++) {
                assertThat(masked).doesNotContain(value.substring(at, at + SHORTEST));
            }
        }
        assertThat(JSON.readTree(whole).path("raw").asText())
                .as("negative control: in the whole letter they are")
                .isEqualTo(raw);
    }

    @Provide
    Arbitrary<Map<String, Object>> records() {
        Arbitrary<String> names =
                Arbitraries.of(
                        "customerId",
                        "type",
                        "time",
                        "orderId",
                        "amount",
                        "currency",
                        "lines",
                        "comment",
                        "kind",
                        "score",
                        "consent",
                        "refereeId",
                        "into");
        Arbitrary<Object> scalar =
                Arbitraries.oneOf(
                        text().asGeneric(),
                        text().asGeneric(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 999));
        Arbitrary<Object> nested =
                Arbitraries.oneOf(
                        scalar,
                        scalar.list().ofMaxSize(3).asGeneric(),
                        Arbitraries.maps(Arbitraries.of("sku", "brand", "email"), scalar)
                                .ofMaxSize(3)
                                .asGeneric());
        Arbitrary<Map<String, Object>> known =
                Arbitraries.maps(names, nested).ofMinSize(1).ofMaxSize(8);
        Arbitrary<String> noNames = text().map(text -> "@" + text);
        return Combinators.combine(known, Arbitraries.maps(noNames, scalar).ofMaxSize(1), text())
                .as(MaskedLetterTest::record);
    }

    /** One whose id is the customer's, as some producers make them. */
    private static Map<String, Object> record(
            Map<String, Object> known, Map<String, Object> odd, String id) {
        Map<String, Object> all = new LinkedHashMap<>(known);
        all.put("customerId", id);
        all.put("eventId", id + "-1");
        all.putAll(odd);
        return all;
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars(LETTERS).ofMinLength(SHORTEST).ofMaxLength(20);
    }

    private static List<String> values(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.values().stream().flatMap(each -> values(each).stream()).toList();
        }
        if (value instanceof List<?> elements) {
            return elements.stream().flatMap(each -> values(each).stream()).toList();
        }
        return value instanceof String text ? List.of(text) : List.of();
    }

    private static JsonNode masked(String raw) throws IOException {
        return JSON.readTree(DeadLetterForm.MASKED.write(rejected(raw)));
    }

    private static DeadLetter rejected(String raw) {
        ParseResult result = PARSER.parse(origin(raw).raw(), Long.MAX_VALUE / 2);
        return result.isAccepted()
                ? new DeadLetter(RejectReason.ERASED_CUSTOMER, "erased", origin(raw))
                : new DeadLetter(result.reason(), result.detail(), origin(raw));
    }

    private static Origin origin(String raw) {
        return new Origin("customer-events", 3, 12, raw.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
