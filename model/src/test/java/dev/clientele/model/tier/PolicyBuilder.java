package dev.clientele.model.tier;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.metric.Fraction;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builds a version of the policy "plan": UTC, CNY, margin 0.3, lowest tier "member". */
public final class PolicyBuilder {

    private record TierDraft(String id, Condition enter, Condition keep) {}

    private final List<TierDraft> tiers = new ArrayList<>();
    private final Map<String, Fraction> weights = new HashMap<>();
    private final Map<String, BigDecimal> rates = new HashMap<>();
    private final Map<String, Fraction> grades = new HashMap<>();
    private String id = "plan";
    private int version = 1;
    private long effectiveFrom;
    private ZoneId zone = ZoneId.of("UTC");
    private String currency = "CNY";
    private BigDecimal defaultMargin = new BigDecimal("0.3");
    private DowngradeRule downgrade = DowngradeRule.DEFAULT;
    private ChurnRule churn;
    private NearUpgradeRule nearUpgrade;
    private final Map<String, String> mapping = new HashMap<>();
    private String unit;

    private PolicyBuilder() {
        tiers.add(new TierDraft("member", null, null));
    }

    public static PolicyBuilder policy() {
        return new PolicyBuilder();
    }

    public PolicyBuilder id(String value) {
        id = value;
        return this;
    }

    /** From when on which version is in force, as in {@code 2025-01-01T00:00Z}. */
    public PolicyBuilder version(int number, String from) {
        return version(number, OffsetDateTime.parse(from).toInstant().toEpochMilli());
    }

    public PolicyBuilder version(int number, long from) {
        version = number;
        effectiveFrom = from;
        return this;
    }

    public PolicyBuilder zone(String value) {
        zone = ZoneId.of(value);
        return this;
    }

    public PolicyBuilder currency(String value) {
        currency = value;
        return this;
    }

    public PolicyBuilder defaultMargin(String value) {
        defaultMargin = new BigDecimal(value);
        return this;
    }

    public PolicyBuilder weight(String kind, String weight) {
        weights.put(kind, Conditions.number(weight));
        return this;
    }

    public PolicyBuilder rate(String foreign, String rate) {
        rates.put(foreign, new BigDecimal(rate));
        return this;
    }

    public PolicyBuilder grade(String grade, String number) {
        grades.put(grade, Conditions.number(number));
        return this;
    }

    public PolicyBuilder mode(DowngradeRule.Mode mode) {
        return downgrade(
                new DowngradeRule(
                        mode,
                        downgrade.graceDays(),
                        downgrade.minHoldDays(),
                        downgrade.keepRatio(),
                        downgrade.warnDays()));
    }

    public PolicyBuilder grace(int days) {
        return downgrade(
                new DowngradeRule(
                        downgrade.mode(),
                        days,
                        downgrade.minHoldDays(),
                        downgrade.keepRatio(),
                        downgrade.warnDays()));
    }

    public PolicyBuilder minHold(int days) {
        return downgrade(
                new DowngradeRule(
                        downgrade.mode(),
                        downgrade.graceDays(),
                        days,
                        downgrade.keepRatio(),
                        downgrade.warnDays()));
    }

    public PolicyBuilder keepRatio(String ratio) {
        return downgrade(
                new DowngradeRule(
                        downgrade.mode(),
                        downgrade.graceDays(),
                        downgrade.minHoldDays(),
                        new BigDecimal(ratio),
                        downgrade.warnDays()));
    }

    public PolicyBuilder warn(int... days) {
        List<Integer> descending =
                IntStream.of(days).boxed().sorted(Comparator.reverseOrder()).toList();
        return downgrade(
                new DowngradeRule(
                        downgrade.mode(),
                        downgrade.graceDays(),
                        downgrade.minHoldDays(),
                        downgrade.keepRatio(),
                        descending));
    }

    public PolicyBuilder downgrade(DowngradeRule rule) {
        downgrade = rule;
        return this;
    }

    public PolicyBuilder churn(ChurnRule rule) {
        churn = rule;
        return this;
    }

    public PolicyBuilder near(String ratio, int quietDays) {
        return near(new NearUpgradeRule(new BigDecimal(ratio), quietDays));
    }

    public PolicyBuilder near(NearUpgradeRule rule) {
        nearUpgrade = rule;
        return this;
    }

    /** Whoever is in one tier when the version starts goes on in another. */
    public PolicyBuilder map(String tierBefore, String tierNow) {
        mapping.put(tierBefore, tierNow);
        return this;
    }

    public PolicyBuilder unit(String value) {
        unit = value;
        return this;
    }

    /** A tier that is kept as it is entered, by the keep ratio. */
    public PolicyBuilder tier(String tierId, Condition enter) {
        return tier(tierId, enter, null);
    }

    public PolicyBuilder tier(String tierId, Condition enter, Condition keep) {
        tiers.add(new TierDraft(tierId, enter, keep));
        return this;
    }

    public TierPolicy build() {
        TierPolicy.Terms terms =
                new TierPolicy.Terms(
                        id,
                        version,
                        effectiveFrom,
                        "the board",
                        zone,
                        currency,
                        defaultMargin,
                        weights,
                        rates,
                        grades,
                        downgrade,
                        churn,
                        nearUpgrade,
                        mapping,
                        unit);
        return new TierPolicy(terms, tiers.stream().map(this::tier).toList());
    }

    private Tier tier(TierDraft draft) {
        boolean derived = draft.enter() != null && draft.keep() == null;
        Condition keep = derived ? draft.enter().toKeep(downgrade.keepRatio()) : draft.keep();
        Condition near =
                draft.enter() == null || nearUpgrade == null
                        ? null
                        : draft.enter().relaxed(nearUpgrade.ratio());
        return new Tier(draft.id(), Map.of("en", draft.id()), List.of(), draft.enter(), keep, near);
    }
}
