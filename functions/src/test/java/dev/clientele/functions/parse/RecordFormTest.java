package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.RejectReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Size and syntax: what is a record at all. */
class RecordFormTest {

    private static final String VISIT = Records.valid("interaction").json();

    @Test
    void takesARecordOf64KibAndNoByteMore() {
        assertThat(Records.parse(paddedTo(65_536)).isAccepted()).isTrue();
        assertThat(Records.parse(paddedTo(65_537)).reason()).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void countsBytesAndNotCharacters() {
        String comment = "\"" + "级".repeat(22_000) + "\"";
        ParseResult result = Records.valid("survey").with("comment", comment).parse();
        assertThat(result.reason()).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void refusesALargeRecordAsTooLargeAlsoIfItIsNotJson() {
        assertThat(Records.parse("x".repeat(65_537)).reason()).isEqualTo(RejectReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not json at all",
                "[]",
                "[{}]",
                "\"text\"",
                "7",
                "null",
                "true",
                "{",
                "{} {}",
                "{}x",
                "{},",
                "{}\u0000",
                "\u0000{}",
                "{'a': 1}",
                "{a: 1}",
                "{\"a\": NaN}",
                "{\"a\": Infinity}",
                "{\"a\": -Infinity}",
                "{\"a\": +1}",
                "{\"a\": 01}",
                "{\"a\": .5}",
                "{\"a\": 5.}",
                "{\"a\": 0x10}",
                "{\"a\": 1,}",
                "{\"a\": [1,]}",
                "{\"a\" 1}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\\u12\"}",
                "{\"a\": tru}",
                "{\"a\": TRUE}",
                "/* comment */ {}",
                "{} // comment",
                "\uFEFF\uFEFF{}",
                " \uFEFF{}",
                "\u00A0{}"
            })
    void refusesWhatIsNotOneJsonObject(String text) {
        assertThat(Records.parse(text).reason()).isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void refusesARecordWithoutValue() {
        assertThat(Records.parse((byte[]) null).reason()).isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void refusesTheSyntaxErrorAlsoInAFieldThatNobodyReads() {
        String broken = Records.valid("interaction").with("more", "{\"deep\": [1, nul]}").json();
        assertThat(Records.parse(broken).reason()).isEqualTo(RejectReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  %s  ", "\t%s\r", "\n%s\n", "\uFEFF%s"})
    void takesBlanksAroundTheObjectAndOneByteOrderMarkBeforeIt(String frame) {
        assertThat(Records.parse(String.format(frame, VISIT)).isAccepted()).isTrue();
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(Records.parse(VISIT.getBytes(StandardCharsets.UTF_16)).reason())
                .isEqualTo(RejectReason.NOT_JSON);
        assertThat(Records.parse(VISIT.getBytes(StandardCharsets.UTF_16LE)).reason())
                .isEqualTo(RejectReason.NOT_JSON);
        assertThat(Records.parse(VISIT.getBytes(StandardCharsets.UTF_16BE)).reason())
                .isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void refusesBytesThatAreNotUtf8AlsoWhereTheParserWouldNotLook() {
        byte[] latin =
                Records.valid("interaction")
                        .with("more", "\"é\"")
                        .json()
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Records.parse(latin).reason()).isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void refusesDeepNestingWithAClearDetail() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        ParseResult result = Records.valid("interaction").with("more", deep).parse();
        assertThat(result.reason()).isEqualTo(RejectReason.NOT_JSON);
        assertThat(result.detail()).contains("deep");
    }

    @Test
    void ignoresUnknownFieldsWhateverTheyHold() {
        ParseResult result =
                Records.valid("interaction")
                        .with("more", "{\"a\": [1, {\"eventId\": null}], \"b\": 1e999999999}")
                        .with("long", "9".repeat(5_000))
                        .with("n".repeat(5_000), "null")
                        .parse();
        assertThat(result.isAccepted()).isTrue();
        assertThat(result.event().eventId()).isEqualTo("e1");
    }

    @Test
    void takesTheLastOfAFieldThatStandsTwice() {
        String twice = VISIT.replace("{", "{\"eventId\":7,\"kind\":null,");
        assertThat(Records.parse(twice).isAccepted()).isTrue();
    }

    @Test
    void neverQuotesTheRecordInADetail() {
        assertThat(Records.parse("{\"eventId\": secret}").detail()).doesNotContain("secret");
        assertThat(Records.valid("merge").with("type", "\"secret\"").parse().detail())
                .doesNotContain("secret");
        assertThat(Records.valid("survey").with("kind", "\"secret\"").parse().detail())
                .doesNotContain("secret");
    }

    private static byte[] paddedTo(int bytes) {
        Records survey = Records.valid("survey").with("comment", "\"\"");
        int padding = bytes - survey.json().length();
        return survey.with("comment", "\"" + "x".repeat(padding) + "\"")
                .json()
                .getBytes(StandardCharsets.UTF_8);
    }
}
