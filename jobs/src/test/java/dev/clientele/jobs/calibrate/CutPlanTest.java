package dev.clientele.jobs.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.history.Cut;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.history.Part;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutPlanTest {

    private static final CivilCalendar SHANGHAI = new CivilCalendar(ZoneId.of("Asia/Shanghai"));
    private static final Instant FIRST = Instant.parse("2024-12-31T17:00:00Z");
    private static final Instant LAST = Instant.parse("2025-12-31T15:59:59Z");

    @Test
    void withoutWishesTheWholeHistoryIsLearnedFrom() {
        Cuts cuts = cuts(new CutPlan(null, null, null, 90));

        assertThat(cuts.until()).isEqualTo(after("2025-12-31"));
        assertThat(cuts.end()).isNull();
        assertThat(cuts.validation()).isEqualTo(after("2025-10-01")); // 91 of 365 days
    }

    @Test
    void whatComesAfterUntilIsTheHoldout() {
        Cuts cuts = cuts(new CutPlan(Instant.parse("2025-08-31T16:00:00Z"), null, 30, 90));

        assertThat(cuts.until()).isEqualTo(after("2025-08-31"));
        assertThat(cuts.validation()).isEqualTo(after("2025-08-01"));
        assertThat(cuts.end()).isEqualTo(after("2025-12-31"));
    }

    @Test
    void theHoldoutMayEndEarlier() {
        Instant until = Instant.parse("2025-08-31T16:00:00Z");
        Instant noon = Instant.parse("2025-10-05T04:00:00Z");
        Cuts cuts = cuts(new CutPlan(until, noon, 0, 90));

        assertThat(cuts.validation()).isNull();
        assertThat(cuts.end().instant()).isEqualTo(noon.toEpochMilli());
        assertThat(cuts.end().day()).isEqualTo(day("2025-10-05"));
    }

    @Test
    void thereIsNoValidationBeforeTheFirstOrder() {
        assertThat(cuts(new CutPlan(null, null, 365, 90)).validation()).isNull();
        assertThat(cuts(new CutPlan(null, null, 364, 90)).validation()).isNotNull();
        assertThat(
                        new CutPlan(null, null, null, 90)
                                .of(
                                        new HistorySpan(1, null, LAST.toEpochMilli(), Map.of()),
                                        SHANGHAI)
                                .validation())
                .isNull();
        assertThat(cuts(new CutPlan(FIRST, null, null, 90)).validation()).isNull();
    }

    @Test
    void whoDoesNotOrderIsLearnedFromTheHorizonButNotFromMostOfTheHistory() {
        Cuts shorter = cuts(new CutPlan(null, null, null, 90));
        Cuts longer = cuts(new CutPlan(null, null, null, 273));

        assertThat(shorter.windows().get(Part.LEARNING).days()).isEqualTo(90);
        assertThat(longer.windows().get(Part.LEARNING).days()).isEqualTo(146); // 40 % of 365
        assertThat(longer.churn().horizonDays()).isEqualTo(273);
        assertThat(shorter.windows().get(Part.BEFORE_VALIDATION).days()).isEqualTo(91);
        assertThat(shorter.windows().get(Part.BEFORE_VALIDATION).to())
                .isEqualTo(shorter.validation());
    }

    @Test
    void thereMayBeNothingToLearnFrom() {
        assertThat(cuts(new CutPlan(null, null, 0, 90)).churn().beforeValidation()).isNull();
        assertThat(cuts(new CutPlan(null, null, 364, 90)).churn().beforeValidation()).isNull();
        assertThat(cuts(new CutPlan(FIRST, null, null, 90)).churn()).isNull();
    }

    private static Cuts cuts(CutPlan plan) {
        return plan.of(
                new HistorySpan(2, FIRST.toEpochMilli(), LAST.toEpochMilli(), Map.of()), SHANGHAI);
    }

    private static Cut after(String day) {
        return new Cut(SHANGHAI.startOf(day(day) + 1), day(day));
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
