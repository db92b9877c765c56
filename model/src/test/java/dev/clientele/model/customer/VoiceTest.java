package dev.clientele.model.customer;

import static dev.clientele.model.event.ComplaintStatus.OPENED;
import static dev.clientele.model.event.ComplaintStatus.REOPENED;
import static dev.clientele.model.event.ComplaintStatus.RESOLVED;
import static dev.clientele.model.event.ComplaintStatus.RESPONDED;
import static dev.clientele.model.metric.Metric.COMPLAINTS;
import static dev.clientele.model.metric.Metric.CSAT;
import static dev.clientele.model.metric.Metric.NPS;
import static dev.clientele.model.metric.Metric.OPEN_COMPLAINTS;
import static dev.clientele.model.metric.Metric.REFERRALS;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.WideFraction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Surveys, complaints and referrals. */
class VoiceTest {

    private final CustomerStory customer = CustomerStory.under(policy().build());

    @Test
    void npsIsTheLatestByEventTime() {
        customer.on("2025-01-01").visits();
        assertThat(customer.value(NPS)).isEqualTo("unknown");

        customer.on("2025-01-10").answersNps("9").on("2025-01-05").answersNps("3");
        assertThat(customer.value(NPS)).isEqualTo("9");
        customer.on("2025-01-10").answersNps("4.5");
        assertThat(customer.value(NPS)).isEqualTo("4.5");
        customer.answers(SurveyKind.LOYALTY, "1", "10").answers(SurveyKind.CES, "1", "7");
        assertThat(customer.value(NPS)).isEqualTo("4.5");
    }

    @Test
    void npsIsKnownFor365Days() {
        customer.on("2025-01-01").answersNps("9").settledAt("2025-12-31T23:59");
        assertThat(customer.value(NPS)).isEqualTo("9");

        customer.settledAt("2026-01-01T00:00");
        assertThat(customer.value(NPS)).isEqualTo("unknown");
    }

    @Test
    void anNpsScoreMayHaveAnyNumberOfDigits() {
        customer.on("2025-01-01").answersNps("9.123456789012345678901");

        assertThat(customer.value(NPS)).isEqualTo("9.123456789012345678901");
    }

    @Test
    void aShortNpsScoreStaysADecimal() {
        for (String score : new String[] {"7", "0.123456789012345678", "123456789012345678"}) {
            assertThat(npsOf(score)).isInstanceOf(Fraction.class);
        }
        for (String score : new String[] {"0.1234567890123456789", "1.234567890123456789"}) {
            assertThat(npsOf(score)).isInstanceOf(WideFraction.class);
        }
    }

    private static MetricValue npsOf(String score) {
        Voice voice = new Voice();
        voice.answerNps(new Voice.NpsAnswer(0, 0, new BigDecimal(score)));
        return voice.npsAt(0);
    }

    @Test
    void csatAnswersAreKeptByTheirDay() {
        customer.on("2025-01-05").answers(SurveyKind.CSAT, "1", "5");
        customer.on("2025-01-01").answers(SurveyKind.CSAT, "2", "5");
        customer.on("2025-01-05").answers(SurveyKind.CSAT, "3", "5");
        customer.on("2025-01-03").answers(SurveyKind.CSAT, "4", "5");

        assertThat(customer.state().voice().csatAnswers())
                .extracting(answer -> answer.score().intValue())
                .containsExactly(2, 4, 1, 3);
    }

    @Test
    void csatIsTheMeanOnAScaleOf100() {
        customer.on("2025-01-01").visits();
        assertThat(customer.value(CSAT, 30)).isEqualTo("unknown");

        customer.answers(SurveyKind.CSAT, "4", "5").answers(SurveyKind.CSAT, "1", "3");
        assertThat(customer.value(CSAT, 30)).isEqualTo("170/3");
    }

    @Test
    void csatAnswersLeaveTheWindow() {
        customer.on("2025-01-05").answers(SurveyKind.CSAT, "4", "5");
        customer.on("2025-01-01").answers(SurveyKind.CSAT, "0", "5");
        customer.on("2025-01-05").answers(SurveyKind.CSAT, "10", "10");

        assertThat(customer.value(CSAT, 5)).isEqualTo("60");
        assertThat(customer.value(CSAT, 4)).isEqualTo("90");
        customer.settledAt("2026-02-08");
        assertThat(customer.value(CSAT, 400)).isEqualTo("90");
        customer.settledAt("2026-02-09");
        assertThat(customer.value(CSAT, 400)).isEqualTo("unknown");
    }

    @Test
    void aComplaintCountsOnTheDayOfItsFirstOpening() {
        customer.on("2025-01-10").complaint("k1", OPENED);
        customer.on("2025-01-05").complaint("k1", OPENED).on("2025-01-12").complaint("k1", OPENED);

        assertThat(customer.value(COMPLAINTS, 8)).isEqualTo("1");
        assertThat(customer.value(COMPLAINTS, 7)).isEqualTo("0");
        assertThat(customer.value(OPEN_COMPLAINTS)).isEqualTo("1");
    }

    @Test
    void aComplaintIsOpenUntilItsLatestStatusIsResolved() {
        customer.on("2025-01-10").complaint("k1", OPENED).complaint("k2", RESPONDED);
        assertThat(customer.value(OPEN_COMPLAINTS)).isEqualTo("2");

        customer.on("2025-01-12").complaint("k1", RESOLVED);
        customer.on("2025-01-11").complaint("k1", REOPENED);
        assertThat(customer.value(OPEN_COMPLAINTS)).isEqualTo("1");
        customer.on("2025-01-12").complaint("k1", REOPENED);
        assertThat(customer.value(OPEN_COMPLAINTS)).isEqualTo("2");
        assertThat(customer.value(COMPLAINTS, 30)).isEqualTo("1");
    }

    @Test
    void aComplaintWithoutOpeningIsNotCountedAsOpened() {
        customer.on("2025-01-10").complaint("k1", RESPONDED);

        assertThat(customer.value(COMPLAINTS, 400)).isEqualTo("0");
    }

    @Test
    void anOpenComplaintIsRememberedForEver() {
        customer.on("2025-01-10").complaint("k1", OPENED).complaint("k2", OPENED);
        customer.complaint("k2", RESOLVED).complaint("k3", RESPONDED).complaint("k3", RESOLVED);
        customer.on("2026-02-14").visits();
        assertThat(customer.state().voice().complaints()).hasSize(3);

        customer.on("2026-02-15").visits();
        assertThat(customer.value(OPEN_COMPLAINTS)).isEqualTo("1");
        assertThat(customer.state().voice().complaints()).hasSize(1);
    }

    @Test
    void aRefereeCountsOnTheDayOfTheFirstFirstOrder() {
        customer.on("2025-01-10").refers("r1", ReferralStage.FIRST_ORDER);
        customer.refers("r2", ReferralStage.INVITED).refers("r3", ReferralStage.REGISTERED);
        customer.on("2025-01-05").refers("r1", ReferralStage.FIRST_ORDER);
        customer.on("2025-01-12").refers("r1", ReferralStage.FIRST_ORDER);

        assertThat(customer.value(REFERRALS, 8)).isEqualTo("1");
        assertThat(customer.value(REFERRALS, 7)).isEqualTo("0");
    }

    @Test
    void aRefereeIsCountedOnceAlsoAfterYears() {
        customer.on("2025-01-10").refers("r1", ReferralStage.FIRST_ORDER);
        customer.on("2027-01-10").refers("r1", ReferralStage.FIRST_ORDER);

        assertThat(customer.value(REFERRALS, 400)).isEqualTo("0");
    }
}
