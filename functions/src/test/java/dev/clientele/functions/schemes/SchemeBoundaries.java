package dev.clientele.functions.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the thresholds that no two rows of a golden table tell apart: rows that differ in one fact,
 * by one unit of it, and come to different ends because of this threshold.
 */
final class SchemeBoundaries {

    private static final Set<String> AMOUNTS =
            Set.of("spend", "previous spend", "margin", "returned", "assets", "averageAssets");
    private static final List<String> OPERATORS =
            List.of("atLeast", "moreThan", "atMost", "lessThan", "equals");

    private final List<String> tiers;
    private final List<SchemeCase> cases;

    SchemeBoundaries(List<String> tiers, List<SchemeCase> cases) {
        this.tiers = tiers;
        this.cases = cases;
    }

    /** What is not told apart, for example {@code silver keep spend(365) atLeast 1800}. */
    List<String> untested() {
        List<String> untested = new ArrayList<>();
        for (JsonNode verdict : cases.get(cases.size() - 1).conditions()) {
            String tier = verdict.path("tier").asText();
            boolean isEnter = verdict.path("kind").asText().equals("enter");
            for (Threshold threshold : thresholds(verdict.path("condition"))) {
                if (!isTested(tier, isEnter, threshold)) {
                    untested.add(tier + " " + verdict.path("kind").asText() + " " + threshold);
                }
            }
        }
        return untested;
    }

    /** One number of a policy: of a comparison, or where a part of a weighted sum is full. */
    private record Threshold(String metric, String operator, BigDecimal number) {

        boolean holds(SchemeCase seen) {
            BigDecimal value = seen.metrics().get(metric);
            if (value == null) {
                return false;
            }
            int comparison = value.compareTo(number);
            return switch (operator) {
                case "atLeast", "full" -> comparison >= 0;
                case "moreThan" -> comparison > 0;
                case "atMost" -> comparison <= 0;
                case "lessThan" -> comparison < 0;
                default -> comparison == 0;
            };
        }

        @Override
        public String toString() {
            return metric + " " + operator + " " + number.toPlainString();
        }
    }

    private static List<Threshold> thresholds(JsonNode condition) {
        List<Threshold> thresholds = new ArrayList<>();
        if (condition.has("weighted")) {
            condition.path("weighted").forEach(part -> thresholds.add(threshold(part, "full")));
            return thresholds;
        }
        for (String operator : OPERATORS) {
            if (condition.has(operator)) {
                thresholds.add(threshold(condition, operator));
            }
        }
        for (String parts : List.of("all", "any")) {
            condition.path(parts).forEach(part -> thresholds.addAll(thresholds(part)));
        }
        if (condition.has("not")) {
            thresholds.addAll(thresholds(condition.path("not")));
        }
        return thresholds;
    }

    private static Threshold threshold(JsonNode owner, String operator) {
        String window =
                owner.has("period") ? owner.path("period").asText() : owner.path("days").asText();
        String metric =
                owner.path("metric").asText() + (window.isEmpty() ? "" : "(" + window + ")");
        return new Threshold(metric, operator, owner.path(operator).decimalValue());
    }

    private boolean isTested(String tier, boolean isEnter, Threshold threshold) {
        List<SchemeCase> relevant =
                cases.stream()
                        .filter(
                                seen ->
                                        isEnter
                                                ? seen.row().in() == null
                                                : tier.equals(seen.row().in()))
                        .toList();
        return relevant.stream()
                .filter(threshold::holds)
                .anyMatch(
                        on ->
                                relevant.stream()
                                        .filter(off -> !threshold.holds(off))
                                        .filter(off -> isOneUnitAway(on, off))
                                        .anyMatch(off -> isIn(tier, on) != isIn(tier, off)));
    }

    /** Whether the row ends in the tier or above it. */
    private boolean isIn(String tier, SchemeCase seen) {
        return seen.row().in() == null
                ? tiers.indexOf(seen.outcome()) >= tiers.indexOf(tier)
                : !seen.outcome().equals("no");
    }

    private static boolean isOneUnitAway(SchemeCase on, SchemeCase off) {
        Map<String, String> left = on.row().facts();
        Map<String, String> right = off.row().facts();
        if (!left.keySet().equals(right.keySet())) {
            return false;
        }
        Set<String> different = new HashSet<>(left.keySet());
        different.removeIf(fact -> left.get(fact).equals(right.get(fact)));
        if (different.size() != 1) {
            return false;
        }
        String fact = different.iterator().next();
        BigDecimal distance =
                new BigDecimal(left.get(fact)).subtract(new BigDecimal(right.get(fact)));
        BigDecimal unit = AMOUNTS.contains(fact) ? new BigDecimal("0.01") : BigDecimal.ONE;
        return distance.abs().compareTo(unit) == 0;
    }
}
