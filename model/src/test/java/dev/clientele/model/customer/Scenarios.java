package dev.clientele.model.customer;

import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Conditions;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.PolicyBuilder;
import dev.clientele.model.tier.RandomConditions;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whole stories under policies of all kinds. */
final class Scenarios {

    /** Days of 23 and 25 hours, days that begin at one, days that begin twice. */
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Asia/Shanghai",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "America/St_Johns",
                    "Pacific/Apia");

    private static final List<String> STARTS =
            List.of("2008-09-20", "2010-10-01", "2017-10-01", "2024-01-01", "2024-12-29");

    private static final long SILENCE = 500 * EventStreams.DAY;
    private static final long SHORT_SILENCE = 8 * EventStreams.DAY;

    private Scenarios() {}

    private record Frame(String zone, long start, List<ModelsVersion> models) {}

    /** By rules or models, without model numbers in the conditions. */
    static Arbitrary<Scenario> any(int events) {
        return frames(anyModels()).flatMap(it -> scenario(it, events, RandomConditions.any()));
    }

    static Arbitrary<Scenario> byRules(int events) {
        return frames(Arbitraries.just(List.of()))
                .flatMap(it -> scenario(it, events, RandomConditions.any()));
    }

    /** Each with versions of another policy, of all orders or of one business unit. */
    static Arbitrary<Tuple.Tuple2<Scenario, List<TierPolicy>>> withAnotherProgramme(int events) {
        return frames(Arbitraries.just(List.of()))
                .flatMap(
                        frame ->
                                Combinators.combine(
                                                scenario(frame, events, RandomConditions.any()),
                                                versions(frame, RandomConditions.any(), "other"))
                                        .as(Tuple::of));
    }

    /** With tiers that are simple, so that more can be tried of what concerns churn. */
    static Arbitrary<Scenario> onChurn(int events) {
        Arbitrary<Condition> spent = Arbitraries.just(Conditions.atLeast(Metric.SPEND, 30, "100"));
        return frames(anyModels())
                .flatMap(it -> scenario(it, events, spent))
                .filter(Scenarios::hasChurn);
    }

    private static boolean hasChurn(Scenario scenario) {
        return scenario.versions().stream().anyMatch(policy -> policy.terms().churn() != null);
    }

    /** With model numbers in the conditions; short, as they are asked for a thousand days ahead. */
    static Arbitrary<Scenario> onModelNumbers(int events) {
        return frames(anyModels())
                .flatMap(it -> scenario(it, events, RandomConditions.onModelNumbers()))
                .map(Scenarios::cutShort);
    }

    private static Scenario cutShort(Scenario scenario) {
        long start = scenario.events().get(0).time();
        List<CustomerEvent> early =
                scenario.events().stream()
                        .filter(event -> event.time() < start + SHORT_SILENCE)
                        .toList();
        return new Scenario(
                scenario.versions(), scenario.models(), early, start + 2 * SHORT_SILENCE);
    }

    static Arbitrary<Scenario> withErasure(int events) {
        return frames(Arbitraries.just(List.of()))
                .flatMap(
                        frame ->
                                Combinators.combine(
                                                versions(frame, RandomConditions.any()),
                                                EventStreams.eventsWithErasure(
                                                        ZoneId.of(frame.zone()),
                                                        frame.start(),
                                                        events))
                                        .as((policies, told) -> scenario(frame, policies, told)));
    }

    /** Starts of models count from the start of the story. */
    private static Arbitrary<Frame> frames(Arbitrary<List<ModelsVersion>> models) {
        return Combinators.combine(Arbitraries.of(ZONES), Arbitraries.of(STARTS), models)
                .as(
                        (zone, day, fitted) -> {
                            long start = LocalDate.parse(day).toEpochDay() * EventStreams.DAY;
                            return new Frame(
                                    zone,
                                    start,
                                    fitted.stream().map(it -> since(start, it)).toList());
                        });
    }

    private static ModelsVersion since(long start, ModelsVersion models) {
        return models.effectiveFrom() == ModelsVersion.FROM_THE_BEGINNING
                ? models
                : new ModelsVersion(models.forecast(), start + models.effectiveFrom());
    }

    private static Arbitrary<Scenario> scenario(
            Frame frame, int events, Arbitrary<Condition> conditions) {
        ZoneId zone = ZoneId.of(frame.zone());
        return Combinators.combine(
                        versions(frame, conditions),
                        EventStreams.events(zone, frame.start(), events))
                .as((policies, told) -> scenario(frame, policies, told));
    }

    private static Scenario scenario(
            Frame frame, List<TierPolicy> policies, List<CustomerEvent> events) {
        long latest = events.stream().mapToLong(CustomerEvent::time).max().orElseThrow();
        return new Scenario(policies, frame.models(), events, latest + SILENCE);
    }

    private static Arbitrary<List<TierPolicy>> versions(
            Frame frame, Arbitrary<Condition> conditions) {
        return versions(frame, conditions, "plan");
    }

    private static Arbitrary<List<TierPolicy>> versions(
            Frame frame, Arbitrary<Condition> conditions, String id) {
        Arbitrary<Integer> counts =
                Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(2, 2), Tuple.of(1, 3));
        return counts.flatMap(
                count -> {
                    Arbitrary<Long> starts =
                            Arbitraries.longs()
                                    .between(0, 600L * 24)
                                    .map(it -> it * EventStreams.HOUR);
                    return Combinators.combine(
                                    policies(frame.zone(), conditions).list().ofSize(count),
                                    starts.list().ofSize(count),
                                    Arbitraries.of("cloud", "devices").injectNull(0.7))
                            .as(
                                    (policies, offsets, unit) -> {
                                        policies.forEach(policy -> policy.id(id).unit(unit));
                                        return number(frame, policies, offsets);
                                    });
                });
    }

    private static List<TierPolicy> number(
            Frame frame, List<PolicyBuilder> builders, List<Long> offsets) {
        List<TierPolicy> versions = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            versions.add(builders.get(i).version(i + 1, frame.start() + offsets.get(i)).build());
        }
        return versions;
    }

    private static Arbitrary<PolicyBuilder> policies(String zone, Arbitrary<Condition> conditions) {
        Arbitrary<List<String>> names =
                Arbitraries.of(
                        List.of("silver"), List.of("gold"), List.of("silver", "gold", "platinum"));
        Arbitrary<String> margins = Arbitraries.of("0", "0.3", "0.35");
        return Combinators.combine(
                        names,
                        conditions.list().ofSize(3),
                        conditions.injectNull(0.5).list().ofSize(3),
                        downgrades(),
                        RandomChurn.rules().injectNull(0.4),
                        margins,
                        extras())
                .as(
                        (tiers, enters, keeps, downgrade, churn, margin, extras) -> {
                            PolicyBuilder policy =
                                    PolicyBuilder.policy()
                                            .zone(zone)
                                            .rate("USD", "7.1234")
                                            .rate("JPY", "0.0491")
                                            .weight("visit", "1")
                                            .weight("click", "0.25")
                                            .grade("A", "5")
                                            .grade("B", "2.5")
                                            .defaultMargin(margin)
                                            .downgrade(downgrade)
                                            .churn(churn);
                            extras.addTo(policy, tiers);
                            for (int i = 0; i < tiers.size(); i++) {
                                policy.tier(tiers.get(i), enters.get(i), keeps.get(i));
                            }
                            return policy;
                        });
    }

    /** What most policies do without. */
    private record Extras(NearUpgradeRule near, String tierBefore, String tierNow) {
        void addTo(PolicyBuilder policy, List<String> tiers) {
            policy.near(near);
            if (tiers.contains(tierNow)) {
                policy.map(tierBefore, tierNow);
            }
        }
    }

    private static Arbitrary<Extras> extras() {
        Arbitrary<NearUpgradeRule> near =
                Combinators.combine(
                                Arbitraries.of("0.5", "0.9").map(BigDecimal::new),
                                Arbitraries.of(0, 30, 400))
                        .as(NearUpgradeRule::new);
        return Combinators.combine(
                        near.injectNull(0.5),
                        Arbitraries.of("member", "silver", "gold", "platinum"),
                        Arbitraries.of("none", "none", "silver", "gold"))
                .as(Extras::new);
    }

    private static Arbitrary<DowngradeRule> downgrades() {
        return Combinators.combine(
                        Arbitraries.of(DowngradeRule.Mode.values()),
                        Arbitraries.of(0, 1, 30, 90, 1_100),
                        Arbitraries.of(0, 0, 10, 90),
                        Arbitraries.of("1", "0.9", "0.5").map(BigDecimal::new),
                        Arbitraries.of(
                                List.<Integer>of(),
                                List.of(7),
                                List.of(30, 7),
                                List.of(90, 30, 1),
                                List.of(1_200, 400)))
                .as(DowngradeRule::new);
    }

    /** One to three versions, known by their numbers, the first perhaps without a date. */
    private static Arbitrary<List<ModelsVersion>> anyModels() {
        Arbitrary<Long> starts =
                Arbitraries.longs().between(0, 600L * 24).map(it -> it * EventStreams.HOUR);
        return Combinators.combine(
                        fits().list().ofMinSize(1).ofMaxSize(3),
                        starts.list().ofSize(3),
                        Arbitraries.of(true, false))
                .as(
                        (fits, offsets, undated) -> {
                            List<ModelsVersion> versions = new ArrayList<>();
                            for (int i = 0; i < fits.size(); i++) {
                                long start =
                                        undated && i == 0
                                                ? ModelsVersion.FROM_THE_BEGINNING
                                                : offsets.get(i);
                                versions.add(
                                        new ModelsVersion(
                                                new ModelForecast(fits.get(i).version("fit" + i)),
                                                start));
                            }
                            return versions;
                        });
    }

    private record Fit(PurchaseModel purchases, boolean firstDay, LearnedChance learned) {
        FittedModels version(String name) {
            return new FittedModels(
                    name,
                    ModelUnit.WEEKS,
                    purchases,
                    new GammaGamma(6.25, 3.74, 15.45),
                    firstDay,
                    365,
                    0.01,
                    learned);
        }
    }

    private static Arbitrary<Fit> fits() {
        Arbitrary<PurchaseModel> purchases =
                Arbitraries.of(
                        new BgNbd(0.243, 4.414, 0.793, 2.426),
                        new MbgNbd(0.525, 6.183, 0.891, 1.614),
                        new ParetoNbd(0.553, 10.578, 0.606, 11.668));
        return Combinators.combine(
                        purchases,
                        Arbitraries.of(true, false),
                        RandomChurn.learned().injectNull(0.5))
                .as(Fit::new);
    }
}
