package dev.clientele.functions.codec;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Customers as the engine leaves them after random, but repeatable, histories. */
final class Histories {

    static final long START = 1_700_000_000_000L;
    static final long DAY = 86_400_000L;

    private static final List<String> KINDS =
            List.of("visit", "login", "open", "click", "review", "store-visit", "unboxing", "直播");
    private static final List<String> CATEGORIES = List.of("shoes", "toys", "Bücher", "food");
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "JPY");
    private static final CustomerEngine ENGINE =
            new CustomerEngine(new Programme(List.of(policy()), null));

    private Histories() {}

    static TierPolicy policy() {
        TierPolicy.Terms terms =
                new TierPolicy.Terms(
                        "retail",
                        1,
                        0,
                        "board",
                        ZoneId.of("Asia/Shanghai"),
                        "CNY",
                        new BigDecimal("0.3"),
                        Map.of("visit", Fraction.of(1), "review", Fraction.of(5)),
                        Map.of("USD", new BigDecimal("7.1"), "JPY", new BigDecimal("0.05")),
                        Map.of("A", Fraction.of(5)),
                        new DowngradeRule(
                                DowngradeRule.Mode.ONE_STEP,
                                30,
                                90,
                                new BigDecimal("0.9"),
                                List.of(30, 7)),
                        new ChurnRule(
                                90, 60, 75, 90, 50, 14, new ChurnRule.SignalPoints(15, 10, 5, 10)),
                        new NearUpgradeRule(new BigDecimal("0.8"), 30),
                        Map.of(),
                        null);
        Comparison spend = spend(new BigDecimal("2000"));
        Comparison more = spend(new BigDecimal("10000"));
        return new TierPolicy(
                terms,
                List.of(
                        new Tier("member", Map.of(), List.of(), null, null, null),
                        tier("silver", spend),
                        tier("gold", more)));
    }

    private static Tier tier(String id, Condition enter) {
        Condition keep = enter.toKeep(new BigDecimal("0.9"));
        return new Tier(id, Map.of(), List.of(), enter, keep, enter.relaxed(new BigDecimal("0.8")));
    }

    private static Comparison spend(BigDecimal threshold) {
        return new Comparison(
                MetricReference.of(Metric.SPEND, 365),
                Operator.AT_LEAST,
                Fraction.ofDecimal(threshold));
    }

    /** A customer after so many events, a day apart on average. */
    static CustomerState random(long seed, int events) {
        Random random = new Random(seed);
        Customer customer = newCustomer();
        Outcome outcome = new Outcome();
        long time = START;
        for (int i = 0; i < events; i++) {
            time += random.nextInt(2 * (int) DAY);
            long late = random.nextInt(5) == 0 ? random.nextInt(30) * DAY : 0;
            apply(customer, "e" + i, time - late, body(random, i), outcome);
        }
        return customer.state();
    }

    static Customer newCustomer() {
        return new Customer("c-1", new CustomerState(), new InMemoryArchive());
    }

    static void apply(
            Customer customer, String eventId, long time, EventBody body, Outcome outcome) {
        byte[] raw = ("{\"eventId\":\"" + eventId + "\"}").getBytes(StandardCharsets.UTF_8);
        Origin origin = new Origin("events.jsonl", Origin.FILE, 7, raw);
        ENGINE.apply(customer, new CustomerEvent(eventId, "c-1", time, body), origin, outcome);
        ENGINE.advance(customer, time, outcome);
    }

    private static EventBody body(Random random, int index) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> order(random, index);
            case 3 -> new EventBody.Return("o" + random.nextInt(index + 5), amount(random));
            case 4 -> survey(random);
            case 5 ->
                    new EventBody.Complaint(
                            "k" + random.nextInt(5),
                            one(random, List.of(ComplaintStatus.values())));
            case 6 ->
                    new EventBody.Referral(
                            "friend-" + random.nextInt(5),
                            one(random, List.of(ReferralStage.values())));
            case 7 ->
                    new EventBody.Balance(
                            random.nextLong(100_000_000), random.nextBoolean() ? "A" : null, 3);
            case 8 ->
                    new EventBody.Profile(null, 19_000 + random.nextInt(10), random.nextBoolean());
            case 9 -> override(random);
            default -> new EventBody.Interaction(one(random, KINDS));
        };
    }

    private static EventBody order(Random random, int index) {
        Long margin = random.nextInt(3) == 0 ? Long.valueOf(random.nextInt(9_000) - 3_000) : null;
        String category = one(random, CATEGORIES);
        return new EventBody.Order(
                "o" + index,
                random.nextInt(200_000),
                random.nextBoolean() ? null : one(random, CURRENCIES),
                margin,
                List.of(category),
                null);
    }

    private static BigDecimal amount(Random random) {
        return random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(300));
    }

    private static EventBody survey(Random random) {
        return random.nextBoolean()
                ? new EventBody.Survey(
                        SurveyKind.NPS, BigDecimal.valueOf(random.nextInt(11)), BigDecimal.TEN)
                : new EventBody.Survey(SurveyKind.CSAT, new BigDecimal("4.5"), new BigDecimal("5"));
    }

    private static EventBody override(Random random) {
        Long until = random.nextBoolean() ? null : Long.valueOf(START + 100 * DAY);
        return new EventBody.TierOverride(null, "silver", "goodwill", "Ann", until);
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
