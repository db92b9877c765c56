package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.event.SurveyKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a valid record of each type. */
class EventTypesTest {

    @Test
    void readsOrdersWithTheCategoriesOfTheirLines() {
        String lines =
                "[{\"sku\":\"a\",\"category\":\"cups\",\"quantity\":2,\"amount\":\"5.00\"},"
                        + "{\"sku\":\"b\",\"category\":\"pots\",\"brand\":\"x\",\"quantity\":0.5,"
                        + "\"amount\":7.5,\"more\":[1]},"
                        + "{\"sku\":\"c\",\"category\":\"cups\",\"quantity\":1e0,\"amount\":0}]";
        ParseResult result =
                Records.valid("order")
                        .with("margin", "3")
                        .with("channel", "\"web\"")
                        .with("unit", "\"\"")
                        .with("lines", lines)
                        .parse();
        assertThat(result.event().body())
                .isEqualTo(
                        new EventBody.Order("o1", 1250, null, 300L, List.of("cups", "pots"), null));
    }

    @Test
    void readsTheBusinessUnitOfAnOrder() {
        assertThat(body(Records.valid("order").with("unit", "\"cloud\"")))
                .isInstanceOfSatisfying(
                        EventBody.Order.class,
                        order -> assertThat(order.unit()).isEqualTo("cloud"));
    }

    @Test
    void readsTheProgrammeOfAnOverride() {
        assertThat(body(Records.valid("tier-override").with("programme", "\"cloud\"")))
                .isInstanceOfSatisfying(
                        EventBody.TierOverride.class,
                        override -> assertThat(override.programme()).isEqualTo("cloud"));
    }

    @Test
    void readsInteractions() {
        assertThat(body(Records.valid("interaction").with("channel", "\"app\"")))
                .isEqualTo(new EventBody.Interaction("visit"));
        assertThat(body(Records.valid("interaction").with("kind", "\"something of ours\"")))
                .isEqualTo(new EventBody.Interaction("something of ours"));
    }

    @ParameterizedTest
    @CsvSource({"nps, NPS, 10", "csat, CSAT, 5", "loyalty, LOYALTY, 10", "ces, CES, 7"})
    void readsSurveysOnTheScaleOfTheirKind(String name, SurveyKind kind, BigDecimal best) {
        Records survey = Records.valid("survey").with("kind", "\"" + name + "\"");
        assertThat(body(survey.with("score", best.toString())))
                .isEqualTo(new EventBody.Survey(kind, best, best));
        assertThat(body(survey.with("score", "0")))
                .isEqualTo(new EventBody.Survey(kind, BigDecimal.ZERO, best));
        assertThat(survey.with("score", best + ".001").parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void readsSurveysOnTheirOwnScale() {
        assertThat(body(Records.valid("survey").with("scaleMax", "1e2").with("score", "99.5")))
                .isEqualTo(
                        new EventBody.Survey(
                                SurveyKind.NPS, new BigDecimal("99.5"), new BigDecimal("100")));
    }

    @Test
    void readsEveryComplaintStatusAndReferralStage() {
        for (ComplaintStatus status : ComplaintStatus.values()) {
            assertThat(body(Records.valid("complaint").with("status", quoted(status.code()))))
                    .isEqualTo(new EventBody.Complaint("c1", status));
        }
        for (ReferralStage stage : ReferralStage.values()) {
            assertThat(body(Records.valid("referral").with("stage", quoted(stage.code()))))
                    .isEqualTo(new EventBody.Referral("bob", stage));
        }
    }

    @Test
    void readsBalances() {
        assertThat(
                        body(
                                Records.valid("balance")
                                        .with("creditGrade", "\"A\"")
                                        .with("products", "3.0")))
                .isEqualTo(new EventBody.Balance(100_000, "A", 3));
    }

    @ParameterizedTest
    @EnumSource
    void readsCosts(CostKind kind) {
        Records cost =
                Records.valid("cost").with("kind", quoted(kind.code())).with("currency", "\"USD\"");
        assertThat(body(cost)).isEqualTo(new EventBody.Cost(kind, 100, "USD"));
    }

    @Test
    void readsEnrolmentAsInstantOrDay() {
        assertThat(body(Records.valid("profile").with("enrolledAt", "\"1970-01-02\"")))
                .isEqualTo(new EventBody.Profile(null, 1, null));
        assertThat(body(Records.valid("profile").with("enrolledAt", "\"1970-01-02T00:00:00Z\"")))
                .isEqualTo(new EventBody.Profile(86_400_000L, null, null));
        assertThat(body(Records.valid("profile").with("enrolledAt", "7")))
                .isEqualTo(new EventBody.Profile(7L, null, null));
    }

    @Test
    void readsWholeProfiles() {
        Records profile =
                Records.valid("profile")
                        .with("region", "\"East\"")
                        .with("city", quoted("x".repeat(256)))
                        .with("ageBand", "\"30-39\"")
                        .with("gender", "\"f\"")
                        .with("customerType", "\"person\"")
                        .with("businessType", "\"\"")
                        .with("birthday", "\"1988-02-29\"")
                        .with("timeZone", "\"Asia/Shanghai\"")
                        .with("acquisitionSource", "\"fair\"")
                        .with("owner", "\"bob\"")
                        .with("strategicPartner", "true")
                        .with("consent", "{\"mail\":true,\"eventId\":false,\"sms\":null}");
        assertThat(body(profile)).isEqualTo(new EventBody.Profile(null, null, true));
        assertThat(profile.with("city", quoted("x".repeat(257))).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void readsOverrides() {
        assertThat(body(Records.valid("tier-override")))
                .isEqualTo(
                        new EventBody.TierOverride(null, "gold", "a mistake of ours", "eve", null));
        assertThat(body(Records.valid("tier-override").with("until", "86400000")))
                .extracting("until")
                .isEqualTo(86_400_000L);
    }

    @Test
    void readsMergesAndErasures() {
        assertThat(body(Records.valid("merge"))).isEqualTo(new EventBody.Merge("bob"));
        assertThat(Records.valid("merge").with("into", quoted("x".repeat(129))).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(body(Records.valid("erase"))).isEqualTo(new EventBody.Erase());
    }

    @Test
    void looksOnlyAtTheFieldsOfTheType() {
        assertThat(body(Records.valid("erase").with("amount", "\"x\"").with("lines", "7")))
                .isEqualTo(new EventBody.Erase());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static EventBody body(Records record) {
        return record.parse().event().body();
    }
}
