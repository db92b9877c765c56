package dev.clientele.model.customer;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A generated story: rules, what happened in order of arrival, and until when to look.
 *
 * @param models none to go by rules
 */
record Scenario(
        List<TierPolicy> versions,
        List<ModelsVersion> models,
        List<CustomerEvent> events,
        long end) {

    Scenario {
        versions = List.copyOf(versions);
        models = List.copyOf(models);
        events = List.copyOf(events);
    }

    Scenario withEvents(List<CustomerEvent> others) {
        return new Scenario(versions, models, others, end);
    }

    Scenario withModels(List<ModelsVersion> others) {
        return new Scenario(versions, others, events, end);
    }

    Programme programme() {
        return new Programme(Programmes.MAIN, versions, models);
    }

    TierPolicy firstVersion() {
        return versions.get(0);
    }

    @Override
    public String toString() {
        return versions.stream().map(Scenario::describe).collect(Collectors.joining("\n"))
                + "\nmodels "
                + models
                + "\n"
                + events.stream()
                        .map(
                                event ->
                                        "%s %s %s"
                                                .formatted(
                                                        event.eventId(),
                                                        Instant.ofEpochMilli(event.time()),
                                                        event.body()))
                        .collect(Collectors.joining("\n"))
                + "\nuntil "
                + Instant.ofEpochMilli(end);
    }

    private static String describe(TierPolicy policy) {
        return "from %s %s %s"
                .formatted(
                        Instant.ofEpochMilli(policy.terms().effectiveFrom()),
                        policy.terms(),
                        policy.tiers().stream().map(Tier::toString).toList());
    }
}
