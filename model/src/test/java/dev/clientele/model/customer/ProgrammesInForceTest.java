package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.TierStanding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which versions of policies and models are in force at an instant, and when that changes. */
class ProgrammesInForceTest {

    private static final String MARCH = "2025-03-01T00:00:00Z";
    private static final String APRIL = "2025-04-01T00:00:00Z";
    private static final String MAY = "2025-05-01T00:00:00Z";
    private static final String JUNE = "2025-06-01T00:00:00Z";

    private static final List<TierPolicy> GROUP =
            List.of(
                    policy().id("group").version(1, "2025-01-01T00:00Z").build(),
                    policy().id("group").version(2, "2025-05-01T00:00Z").build());
    private static final List<TierPolicy> CLOUD =
            List.of(
                    policy().id("cloud").unit("cloud").version(1, "2025-01-01T00:00Z").build(),
                    policy().id("cloud").unit("cloud").version(2, "2025-04-01T00:00Z").build());

    private static final Programmes PROGRAMMES =
            Programmes.dated(
                    List.of(GROUP, CLOUD),
                    List.of(
                            models("first", MARCH, false),
                            models("too early", "2025-02-28T23:59:59.999Z", true),
                            models("at once", MARCH, true),
                            models("later", APRIL, true),
                            models("second", JUNE, false)));

    private static ModelsVersion models(String version, String start, boolean shadow) {
        return new ModelsVersion(
                new ModelForecast(Fits.fit(version, new BgNbd(0.243, 4.414, 0.793, 2.426))),
                millis(start),
                shadow);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void theMainOneIsTheFirst() {
        assertThat(PROGRAMMES.main().id()).isEqualTo("group");
        assertThat(PROGRAMMES.all()).extracting(Programme::id).containsExactly("group", "cloud");
        assertThat(PROGRAMMES.others()).extracting(Programme::id).containsExactly("cloud");
    }

    @Test
    void aProgrammeIsFoundByTheIdOfItsPolicy() {
        assertThat(PROGRAMMES.find(null)).isSameAs(PROGRAMMES.main());
        assertThat(PROGRAMMES.find("group")).isSameAs(PROGRAMMES.main());
        assertThat(PROGRAMMES.find("cloud")).isSameAs(PROGRAMMES.others().get(0));
        assertThat(PROGRAMMES.find("clouds")).isNull();
    }

    @Test
    void labelsNameThePoliciesAndThenTheModels() {
        assertThat(PROGRAMMES.labelsAt(millis(MARCH) - 1)).isEqualTo("group@1 cloud@1 rules");
        assertThat(PROGRAMMES.labelsAt(millis(MARCH))).isEqualTo("group@1 cloud@1 first");
        assertThat(PROGRAMMES.labelsAt(millis(APRIL))).isEqualTo("group@1 cloud@2 first");
        assertThat(PROGRAMMES.labelsAt(millis(MAY))).isEqualTo("group@2 cloud@2 first");
        assertThat(PROGRAMMES.labelsAt(millis(JUNE))).isEqualTo("group@2 cloud@2 second");
    }

    @Test
    void candidatesAreOnTrialFromTheirStartUntilOtherModelsAreInForce() {
        assertThat(candidatesAt(millis(MARCH) - 1)).containsExactly("too early");
        assertThat(candidatesAt(millis(MARCH))).containsExactly("at once");
        assertThat(candidatesAt(millis(APRIL) - 1)).containsExactly("at once");
        assertThat(candidatesAt(millis(APRIL))).containsExactly("at once", "later");
        assertThat(candidatesAt(millis(JUNE))).isEmpty();
    }

    private static List<String> candidatesAt(long instant) {
        return PROGRAMMES.candidatesAt(instant).stream().map(Forecast::label).toList();
    }

    @Test
    void theNextStartIsTheNearestOfAll() {
        assertThat(nextStart(MARCH, null)).isEqualTo(millis(APRIL));
        assertThat(nextStart(APRIL, null)).isEqualTo(millis(MAY));
        assertThat(nextStart(MAY, null)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void modelsStartForThoseOnlyWhoHaveAValue() {
        assertThat(nextStart("2025-02-01T00:00:00Z", sentBy("rules"))).isEqualTo(millis(MARCH));
        assertThat(nextStart(MAY, sentBy("first"))).isEqualTo(millis(JUNE));
        assertThat(nextStart("2025-05-31T23:59:59.999Z", sentBy("first"))).isEqualTo(millis(JUNE));
        assertThat(nextStart(JUNE, sentBy("second"))).isEqualTo(Long.MAX_VALUE);
    }

    private static long nextStart(String clock, ClvSent sent) {
        return PROGRAMMES.nextStart(customer(clock, sent));
    }

    private static ClvSent sentBy(String models) {
        return new ClvSent(1, 1, 1, null, 0, models);
    }

    private static CustomerState customer(String clock, ClvSent sent) {
        CustomerState state = new CustomerState();
        state.clock(millis(clock));
        state.clvSent(sent);
        return state;
    }

    @Test
    void aCustomerIsDecidedAnewWhenAnyVersionIsAnother() {
        CustomerState state = customer(APRIL, sentBy("first"));
        assertThat(PROGRAMMES.hasAnotherVersion(state)).as("never decided").isFalse();

        state.membership("", new Membership(1, TierStanding.NONE));
        state.membership("cloud", new Membership(2, TierStanding.NONE));
        assertThat(PROGRAMMES.hasAnotherVersion(state)).as("up to date").isFalse();

        state.membership("cloud", new Membership(1, TierStanding.NONE));
        assertThat(PROGRAMMES.hasAnotherVersion(state)).as("old policy of the unit").isTrue();

        state.membership("cloud", new Membership(2, TierStanding.NONE));
        state.clvSent(sentBy("rules"));
        assertThat(PROGRAMMES.hasAnotherVersion(state)).as("valued by rules").isTrue();
    }
}
