package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of each field of each type: required or not, and what it may hold. */
class FieldRulesTest {

    @ParameterizedTest
    @CsvSource({
        "order, orderId",
        "order, amount",
        "return, orderId",
        "interaction, kind",
        "survey, kind",
        "survey, score",
        "complaint, complaintId",
        "complaint, status",
        "referral, refereeId",
        "referral, stage",
        "balance, assets",
        "cost, kind",
        "cost, amount",
        "tier-override, tier",
        "tier-override, reason",
        "tier-override, actor",
        "merge, into"
    })
    void needsItsRequiredFields(String type, String field) {
        ParseResult absent = Records.valid(type).without(field).parse();
        assertThat(absent.reason()).isEqualTo(RejectReason.MISSING_FIELD);
        assertThat(absent.detail()).startsWith(field);
        assertThat(Records.valid(type).with(field, "null").parse().reason())
                .isEqualTo(RejectReason.MISSING_FIELD);
        assertThat(Records.valid(type).with(field, "{}").parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order | margin | true",
                "order | channel | 7",
                "order | unit | []",
                "order | lines | {}",
                "order | lines | \"cups\"",
                "order | lines | [7]",
                "order | lines | [null]",
                "order | orderId | \"\"",
                "return | reason | 7",
                "interaction | kind | \"\"",
                "interaction | channel | 7",
                "survey | kind | \"NPS\"",
                "survey | score | \"9\"",
                "survey | score | 10.1",
                "survey | score | -0.1",
                "survey | scaleMax | 0",
                "survey | scaleMax | -5",
                "survey | scaleMax | \"5\"",
                "survey | scaleMax | 8",
                "survey | dimension | 1",
                "survey | comment | []",
                "complaint | status | \"lost\"",
                "complaint | severity | 1",
                "complaint | category | 1",
                "referral | stage | \"won\"",
                "balance | creditGrade | 1",
                "balance | products | 1.5",
                "balance | products | -1",
                "balance | products | \"3\"",
                "balance | products | 2147483648",
                "balance | products | 1e99",
                "cost | kind | \"lunch\"",
                "cost | amount | -1",
                "cost | currency | \"yuan\"",
                "profile | enrolledAt | \"2026-02-30\"",
                "profile | enrolledAt | \"2026-01-01T00:00:00\"",
                "profile | enrolledAt | 1.5",
                "profile | enrolledAt | true",
                "profile | birthday | \"1990-1-1\"",
                "profile | birthday | \"1990-01-01T00:00:00Z\"",
                "profile | birthday | 19900101",
                "profile | timeZone | \"Asia/Atlantis\"",
                "profile | timeZone | \"\"",
                "profile | timeZone | 8",
                "profile | strategicPartner | 1",
                "profile | strategicPartner | \"true\"",
                "profile | consent | true",
                "profile | consent | {\"mail\": 1}",
                "profile | consent | {\"mail\": true, \"sms\": {}}",
                "profile | region | 7",
                "profile | city | {}",
                "profile | ageBand | 30",
                "profile | gender | true",
                "profile | customerType | 1",
                "profile | businessType | 1",
                "profile | acquisitionSource | 1",
                "profile | owner | 1",
                "tier-override | reason | 7",
                "tier-override | actor | \"\"",
                "tier-override | until | \"tomorrow\"",
                "tier-override | until | \"2026-01-01\"",
                "merge | into | \"\"",
            })
    void refusesAFieldThatBreaksItsRule(String type, String field, String json) {
        ParseResult result = Records.valid(type).with(field, json).parse();
        assertThat(result.reason()).isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @CsvSource({
        "order, margin",
        "order, channel",
        "order, lines",
        "order, currency",
        "return, amount",
        "survey, scaleMax",
        "survey, comment",
        "balance, products",
        "balance, creditGrade",
        "profile, enrolledAt",
        "profile, consent",
        "profile, strategicPartner",
        "profile, timeZone",
        "profile, birthday",
        "tier-override, until"
    })
    void takesNullForAnAbsentOptionalField(String type, String field) {
        EventBody without = Records.valid(type).parse().event().body();
        assertThat(Records.valid(type).with(field, "null").parse().event().body())
                .isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource({
        "sku, 7",
        "category, 7",
        "category, '\"\"'",
        "brand, 7",
        "quantity, '\"2\"'",
        "amount, -1",
        "amount, 0.001"
    })
    void refusesAFieldOfALineThatBreaksItsRule(String field, String json) {
        ParseResult result = orderWithLine(line().with(field, json));
        assertThat(result.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(result.detail()).startsWith("lines[1]." + field);
    }

    @ParameterizedTest
    @CsvSource({"sku", "category", "quantity", "amount"})
    void needsTheRequiredFieldsOfALine(String field) {
        ParseResult result = orderWithLine(line().without(field));
        assertThat(result.reason()).isEqualTo(RejectReason.MISSING_FIELD);
        assertThat(result.detail()).startsWith("lines[1]." + field);
    }

    private static Records line() {
        return Records.valid("erase")
                .with("sku", "\"a\"")
                .with("category", "\"cups\"")
                .with("quantity", "1")
                .with("amount", "1");
    }

    private static ParseResult orderWithLine(Records line) {
        String lines = "[" + line().json() + "," + line.json() + "]";
        return Records.valid("order").with("lines", lines).parse();
    }
}
