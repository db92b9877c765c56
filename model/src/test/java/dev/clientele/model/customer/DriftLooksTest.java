package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.tier.TierPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen in looking back at a customer. */
class DriftLooksTest {

    private static final TierPolicy POLICY = policy().build();
    private static final FittedModels PARETO =
            Fits.fit("pareto", new ParetoNbd(0.553, 10.578, 0.606, 11.668));
    private static final int START = (int) LocalDate.parse("2025-01-01").toEpochDay();
    private static final int LOOK = new Panel(1).nextLook("c1", START + 56);

    private static CustomerStory story(ModelsVersion... models) {
        return CustomerStory.watched(List.of(models), POLICY);
    }

    private static ModelsVersion live() {
        return ModelsVersion.undated(Fits.CDNOW).get(0);
    }

    private static ModelsVersion candidate(long from) {
        return new ModelsVersion(new ModelForecast(PARETO), from, true);
    }

    private static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    private static CustomerStory buys(CustomerStory story, int... days) {
        for (int day : days) {
            story.on(day(day)).orders("o" + day, "10.00");
        }
        return story;
    }

    private static List<DriftLook> looksOn(int day, CustomerStory story) {
        return story.outcome().looks().stream().filter(look -> look.day() == day).toList();
    }

    @Test
    void expectationIsThatOf28DaysBeforeAndCountsWhatCameSince() {
        int known = LOOK - 29;
        CustomerStory story = buys(story(live()), START, known - 3, known, known + 1, LOOK - 1);
        story.on(day(LOOK)).orders("o", "10.00").settledAt(day(LOOK + 1));

        DriftLook look = looksOn(LOOK, story).get(0);
        PurchaseSummary summary = new PurchaseSummary(2, known - START, known - START);
        assertThat(look.sums().actual()).isEqualTo(2);
        assertThat(look.sums().expectedOrders())
                .isCloseTo(Fits.CDNOW.expectedOrders(summary, 28), within(1e-8));
        assertThat(look.sums().deviation())
                .isCloseTo(Math.sqrt(Fits.CDNOW.orderCounts(summary, 28).variance()), within(1e-8));
        assertThat(look.models()).isEqualTo("cdnow");
        assertThat(look.shadow()).isFalse();
    }

    @Test
    void silentCustomersAreLookedAtEvery28Days() {
        CustomerStory story = buys(story(live()), START).settledAt("2026-01-01");

        assertThat(story.outcome().looks()).hasSize(12);
        assertThat(story.outcome().looks()).allMatch(look -> look.sums().actual() == 0);
    }

    @Test
    void newCustomersAreNotLookedAt() {
        CustomerStory story = buys(story(live()), LOOK - 28).settledAt(day(LOOK + 1));

        assertThat(looksOn(LOOK, story)).isEmpty();
    }

    @Test
    void returnedOrdersAreNone() {
        CustomerStory story = buys(story(live()), START, LOOK - 9);
        story.on(day(LOOK - 8)).returnsAllOf("o" + (LOOK - 9)).settledAt(day(LOOK + 1));

        assertThat(looksOn(LOOK, story).get(0).sums().actual()).isZero();
    }

    @Test
    void rulesExpectNothing() {
        assertThat(buys(story(), START).settledAt("2026-01-01").outcome().looks()).isEmpty();
    }

    @Test
    void candidateIsLookedAtBesideTheModelsInForce() {
        ModelsVersion candidate = candidate(ModelsVersion.FROM_THE_BEGINNING);
        CustomerStory story = buys(story(live(), candidate), START).settledAt(day(LOOK + 1));

        assertThat(looksOn(LOOK, story))
                .extracting(look -> look.models() + " " + look.shadow())
                .containsExactly("cdnow false", "pareto true");
    }

    @Test
    void candidateDecidesNothing() {
        ModelsVersion candidate = candidate(ModelsVersion.FROM_THE_BEGINNING);
        CustomerStory beside = buys(story(live(), candidate), START).settledAt("2026-01-01");
        CustomerStory alone = buys(story(live()), START).settledAt("2026-01-01");

        assertThat(beside.decisions()).isEqualTo(alone.decisions());
    }

    @Test
    void candidateMayRunBesideRules() {
        ModelsVersion candidate = candidate(ModelsVersion.FROM_THE_BEGINNING);
        CustomerStory story = buys(story(candidate), START).settledAt(day(LOOK + 1));

        assertThat(looksOn(LOOK, story)).extracting(DriftLook::models).containsExactly("pareto");
        assertThat(story.profile().models()).isEqualTo("rules");
    }

    @Test
    void trialEndsWithNewModels() {
        long later = Instant.parse("2025-02-01T00:00:00Z").toEpochMilli();
        ModelsVersion taken = new ModelsVersion(new ModelForecast(PARETO), later);
        CustomerStory story =
                buys(story(live(), candidate(ModelsVersion.FROM_THE_BEGINNING), taken), START)
                        .settledAt(day(LOOK + 1));

        assertThat(looksOn(LOOK, story))
                .extracting(look -> look.models() + " " + look.shadow())
                .containsExactly("pareto false");
    }

    @Test
    void candidateIsNotLookedAtBeforeItsStart() {
        long later = Instant.parse("2027-02-01T00:00:00Z").toEpochMilli();
        CustomerStory story = buys(story(live(), candidate(later)), START).settledAt("2026-01-01");

        assertThat(story.outcome().looks()).noneMatch(DriftLook::shadow);
    }
}
