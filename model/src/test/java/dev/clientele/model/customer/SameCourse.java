package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.tier.TierStanding;
import java.util.List;

/** That two runs of one story came to the same, told by their first difference. */
final class SameCourse {

    private SameCourse() {}

    static void assertSame(EngineRun actual, EngineRun expected) {
        assertSameDecisions(actual.decisions(), expected.decisions());
        assertThat(actual.deadLetters())
                .containsExactlyInAnyOrderElementsOf(expected.deadLetters());
        assertThat(comparable(actual.profile())).isEqualTo(comparable(expected.profile()));
        assertThat(signals(actual)).isEqualTo(signals(expected));
    }

    /**
     * But for a downgrade that is in sight and not yet warned of: who looks every day sees one that
     * is further away than an outlook goes.
     */
    private static CustomerProfile comparable(CustomerProfile profile) {
        if (profile == null) {
            return null;
        }
        return new CustomerProfile(
                profile.customerId(),
                profile.clock(),
                profile.policy(),
                comparable(profile.standing()),
                profile.metrics(),
                profile.purchases(),
                profile.value(),
                profile.models(),
                profile.churn(),
                profile.lifecycle(),
                profile.beside().stream()
                        .map(
                                other ->
                                        new CustomerProfile.InProgramme(
                                                other.policy(),
                                                comparable(other.standing()),
                                                other.metrics()))
                        .toList());
    }

    private static TierStanding comparable(TierStanding standing) {
        TierStanding.Warning warning = standing.warning();
        return warning == null || !warning.warned().isEmpty()
                ? standing
                : new TierStanding(
                        standing.tier(),
                        standing.since(),
                        standing.pending(),
                        standing.hold(),
                        null,
                        standing.approach());
    }

    /** But for looks, which depend on the panel. */
    private static List<RetentionSignal> signals(EngineRun run) {
        return run.outcome.signals().stream()
                .filter(signal -> !(signal instanceof RetentionSignal.BaseLook))
                .toList();
    }

    private static void assertSameDecisions(List<Decision> actual, List<Decision> expected) {
        int common = Math.min(actual.size(), expected.size());
        for (int i = 0; i < common; i++) {
            assertThat(actual.get(i)).as("decision %d", i).isEqualTo(expected.get(i));
        }
        assertThat(actual.subList(common, actual.size())).as("what is too much").isEmpty();
        assertThat(expected.subList(common, expected.size())).as("what is missing").isEmpty();
    }
}
