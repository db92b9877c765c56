package dev.clientele.functions.programme;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one version of a policy. */
final class PolicyVersionReader {

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "version",
                    "name",
                    "description",
                    "effectiveFrom",
                    "approvedBy",
                    "timeZone",
                    "currency",
                    "defaultMargin",
                    "engagementWeights",
                    "rates",
                    "creditGrades",
                    "downgrade",
                    "churn",
                    "nearUpgrade",
                    "tierMapping",
                    "unit",
                    "tiers");

    /** Twenty a kind and day of 400 days, in millionths, then add up without overflow. */
    private static final int MOST_WEIGHT = 1_000_000;

    private static final int WEIGHT_DECIMALS = 6;

    private PolicyVersionReader() {}

    /**
     * What was read of a version: of no use if there are faults.
     *
     * @param terms null for what is absent or wrong
     * @param tiers as far as they could be read
     */
    record Draft(TierPolicy.Terms terms, List<Tier> tiers) {

        TierPolicy policy() {
            return new TierPolicy(terms, tiers);
        }
    }

    /**
     * Reads a version.
     *
     * @param policy an object
     * @return what was read
     */
    static Draft read(JsonValue policy) {
        policy.knowOnly(FIELDS);
        DowngradeRule downgrade = DowngradeReader.read(policy.optional("downgrade"));
        NearUpgradeRule nearUpgrade = NearUpgradeReader.read(policy.optional("nearUpgrade"));
        String currency = Codes.currency(policy.required("currency")).orElse(null);
        List<Tier> tiers =
                new TierReader(downgrade.keepRatio(), nearUpgrade, currency)
                        .read(policy.required("tiers"));
        TierPolicy.Terms terms =
                new TierPolicy.Terms(
                        policy.required("id").text().orElse(null),
                        JsonNumber.whole(policy.required("version"), 1, Integer.MAX_VALUE)
                                .orElse(0),
                        Codes.instant(policy.required("effectiveFrom")).orElse(0L),
                        policy.required("approvedBy").text().orElse(null),
                        Codes.timeZone(policy.required("timeZone")).orElse(null),
                        currency,
                        JsonNumber.between(policy.optional("defaultMargin"), 0, 1)
                                .orElse(BigDecimal.ZERO),
                        each(policy.optional("engagementWeights"), PolicyVersionReader::weight),
                        rates(policy.optional("rates"), currency),
                        each(policy.optional("creditGrades"), PolicyVersionReader::grade),
                        downgrade,
                        ChurnReader.read(policy.optional("churn"), tiers),
                        nearUpgrade,
                        mapping(policy.optional("tierMapping"), tiers),
                        policy.optional("unit").text().orElse(null));
        return new Draft(terms, tiers);
    }

    private static Map<String, String> mapping(JsonValue value, List<Tier> tiers) {
        Set<String> ids = tiers.stream().map(Tier::id).collect(Collectors.toSet());
        Map<String, String> mapping = value.texts();
        mapping.forEach(
                (before, now) -> {
                    if (!ids.contains(now)) {
                        value.optional(before).mustBe("a tier of this version");
                    }
                });
        return mapping;
    }

    private static <T> Map<String, T> each(
            JsonValue value, Function<JsonValue, Optional<T>> reader) {
        Map<String, T> result = new HashMap<>();
        value.members()
                .forEach(
                        (name, member) ->
                                reader.apply(member).ifPresent(it -> result.put(name, it)));
        return result;
    }

    private static Optional<Fraction> weight(JsonValue value) {
        Optional<BigDecimal> weight = JsonNumber.between(value, 0, MOST_WEIGHT);
        if (weight.isPresent() && JsonNumber.decimals(weight.get()) > WEIGHT_DECIMALS) {
            return value.mustBe("a number of at most " + WEIGHT_DECIMALS + " decimals");
        }
        return weight.map(Fraction::ofDecimal);
    }

    private static Optional<Fraction> grade(JsonValue value) {
        return JsonNumber.decimal(value, "a number", number -> true).map(Fraction::ofDecimal);
    }

    private static Map<String, BigDecimal> rates(JsonValue value, String currency) {
        value.members().forEach((code, rate) -> Codes.requireForeign(code, rate, currency));
        return each(
                value,
                rate -> JsonNumber.decimal(rate, "a number over 0", number -> number.signum() > 0));
    }
}
