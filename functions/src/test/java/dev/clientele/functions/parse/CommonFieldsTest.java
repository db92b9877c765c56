package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four fields that every event has. */
class CommonFieldsTest {

    private static final long HOUR = 3_600_000L;

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "customerId", "type", "time"})
    void needsAllFour(String field) {
        ParseResult absent = Records.valid("erase").without(field).parse();
        assertThat(absent.reason()).isEqualTo(RejectReason.MISSING_FIELD);
        assertThat(absent.detail()).contains(field);
        ParseResult isNull = Records.valid("erase").with(field, "null").parse();
        assertThat(isNull.reason()).isEqualTo(RejectReason.MISSING_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "customerId"})
    void takesIdsOf1To128Characters(String field) {
        assertThat(withText("erase", field, "x").isAccepted()).isTrue();
        assertThat(withText("erase", field, "x".repeat(128)).isAccepted()).isTrue();
        assertThat(withText("erase", field, "x".repeat(129)).reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(withText("erase", field, "").reason()).isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void countsCharactersAsCodePoints() {
        assertThat(withText("erase", "customerId", "\uD83D\uDE00".repeat(128)).isAccepted())
                .isTrue();
        assertThat(withText("erase", "customerId", "\uD83D\uDE00".repeat(129)).reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d"})
    void refusesHalvesOfSurrogatePairs(String escaped) {
        assertThat(withText("erase", "customerId", escaped).reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @CsvSource({"eventId", "customerId", "type"})
    void refusesWhatIsNotAString(String field) {
        for (String json : new String[] {"7", "true", "[]", "{}", "[\"x\"]"}) {
            assertThat(Records.valid("erase").with(field, json).parse().reason())
                    .isEqualTo(RejectReason.INVALID_FIELD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"purchase", "", "Order", "order ", "profiles"})
    void refusesUnknownTypes(String type) {
        assertThat(withText("erase", "type", type).reason()).isEqualTo(RejectReason.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2025-01-02T10:00:00\"",
                "\"2025-02-29T10:00:00Z\"",
                "\"1735783200000\"",
                "1735783200000.5",
                "1e400",
                "253402300800000",
                "-62135596800001",
                "99999999999999999999",
                "true",
                "{}",
                "\"\""
            })
    void refusesWhatIsNoTime(String json) {
        assertThat(Records.valid("erase").with("time", json).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @CsvSource({
        "1735783200000, 1735783200000",
        "0, 0",
        "-1, -1",
        "1.7357832E12, 1735783200000",
        "1735783200000.0, 1735783200000",
        "-62135596800000, -62135596800000"
    })
    void takesEpochMilliseconds(String json, long time) {
        ParseResult result = Records.valid("erase").with("time", json).parse();
        assertThat(result.event().time()).isEqualTo(time);
    }

    @Test
    void takesAnEventUpToOneHourAhead() {
        String oneHour = Long.toString(Records.CLOCK + HOUR);
        String more = Long.toString(Records.CLOCK + HOUR + 1);
        assertThat(Records.valid("erase").with("time", oneHour).parse().isAccepted()).isTrue();
        assertThat(Records.valid("erase").with("time", more).parse().reason())
                .isEqualTo(RejectReason.FROM_THE_FUTURE);
    }

    @Test
    void standsAnyMachineClock() {
        EventParser parser = new EventParser("CNY");
        byte[] record = Records.valid("erase").json().getBytes(StandardCharsets.UTF_8);
        assertThat(parser.parse(record, Long.MAX_VALUE).isAccepted()).isTrue();
        assertThat(parser.parse(record, Long.MIN_VALUE).reason())
                .isEqualTo(RejectReason.FROM_THE_FUTURE);
    }

    @Test
    void keepsIdsAsTheyAre() {
        ParseResult result = withText("erase", "customerId", " 会员/\\u0041\\\"\\n");
        assertThat(result.event().customerId()).isEqualTo(" 会员/A\"\n");
        assertThat(result.event().body()).isEqualTo(new EventBody.Erase());
    }

    private static ParseResult withText(String type, String field, String text) {
        return Records.valid(type).with(field, "\"" + text + "\"").parse();
    }
}
