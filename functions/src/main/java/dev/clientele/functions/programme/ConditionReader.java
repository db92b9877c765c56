package dev.clientele.functions.programme;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.WeightedSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the conditions of a tier. */
final class ConditionReader {

    private static final List<String> SHAPES = List.of("metric", "all", "any", "not", "weighted");
    private static final List<String> OPERATORS =
            Arrays.stream(Operator.values()).map(Operator::key).toList();
    private static final List<String> COMPARISON =
            join(List.of("metric", "days", "period"), OPERATORS);
    private static final List<String> ALL_FIELDS = join(SHAPES, COMPARISON);
    private static final List<String> SUM = List.of("weighted", "atLeast");
    private static final List<String> PART = List.of("metric", "days", "period", "weight", "full");

    private final Map<String, BigDecimal> ratios;

    /**
     * A reader.
     *
     * @param ratios with what the thresholds must stand to be multiplied, by name
     */
    ConditionReader(Map<String, BigDecimal> ratios) {
        this.ratios = ratios;
    }

    /**
     * Reads a condition.
     *
     * @param value where it stands
     * @return the condition; empty if it is absent or something is wrong with it
     */
    Optional<Condition> read(JsonValue value) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        List<String> shapes = SHAPES.stream().filter(value::has).toList();
        if (shapes.size() != 1) {
            value.knowOnly(ALL_FIELDS);
            return needsOneOf(value, SHAPES, shapes);
        }
        return switch (shapes.get(0)) {
            case "all" -> parts(value, "all").map(Condition.AllOf::new);
            case "any" -> parts(value, "any").map(Condition.AnyOf::new);
            case "not" -> not(value);
            case "weighted" -> weightedSum(value);
            default -> comparison(value);
        };
    }

    private static <T> Optional<T> needsOneOf(
            JsonValue value, List<String> possible, List<String> present) {
        String has = present.isEmpty() ? "none" : String.join(" and ", present);
        value.fault("must have exactly one of " + String.join(", ", possible) + ", has " + has);
        return Optional.empty();
    }

    private Optional<List<Condition>> parts(JsonValue value, String key) {
        value.knowOnly(List.of(key));
        List<JsonValue> elements = value.required(key).oneOrMore();
        List<Condition> parts = new ArrayList<>();
        for (JsonValue element : elements) {
            element.faultIfAbsent();
            read(element).ifPresent(parts::add);
        }
        return isWhole(parts, elements) ? Optional.of(parts) : Optional.empty();
    }

    private static boolean isWhole(List<?> read, List<JsonValue> elements) {
        return !read.isEmpty() && read.size() == elements.size();
    }

    private Optional<Condition> not(JsonValue value) {
        value.knowOnly(List.of("not"));
        return read(value.required("not")).map(Condition.Not::new);
    }

    private Optional<Condition> comparison(JsonValue value) {
        value.knowOnly(COMPARISON);
        Optional<MetricReference> metric = MetricReader.read(value);
        List<Operator> operators =
                Arrays.stream(Operator.values())
                        .filter(operator -> value.has(operator.key()))
                        .toList();
        if (operators.size() != 1) {
            return needsOneOf(value, OPERATORS, operators.stream().map(Operator::key).toList());
        }
        Operator operator = operators.get(0);
        Optional<Fraction> threshold =
                threshold(value.required(operator.key()), operator.isFloor());
        if (metric.isEmpty() || threshold.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(metric.get(), operator, threshold.get()));
    }

    private Optional<Condition> weightedSum(JsonValue value) {
        value.knowOnly(SUM);
        List<JsonValue> elements = value.required("weighted").oneOrMore();
        List<WeightedSum.Part> parts = new ArrayList<>();
        for (JsonValue element : elements) {
            part(element).ifPresent(parts::add);
        }
        Optional<Fraction> atLeast = threshold(value.required(Operator.AT_LEAST.key()), true);
        return isWhole(parts, elements)
                ? atLeast.map(least -> new WeightedSum(parts, least))
                : Optional.empty();
    }

    private static Optional<WeightedSum.Part> part(JsonValue value) {
        value.faultIfAbsent();
        if (!value.isObject()) {
            return Optional.empty();
        }
        value.knowOnly(PART);
        Optional<MetricReference> metric = MetricReader.read(value);
        Optional<BigDecimal> weight =
                JsonNumber.decimal(
                        value.required("weight"),
                        "a number, at least 0",
                        number -> number.signum() >= 0);
        Optional<BigDecimal> full =
                JsonNumber.decimal(
                        value.required("full"), "a number over 0", number -> number.signum() > 0);
        if (metric.isEmpty() || weight.isEmpty() || full.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new WeightedSum.Part(
                        metric.get(),
                        Fraction.ofDecimal(weight.get()),
                        Fraction.ofDecimal(full.get())));
    }

    private Optional<Fraction> threshold(JsonValue value, boolean isRelaxed) {
        Optional<Fraction> threshold =
                JsonNumber.decimal(value, "a number", number -> true).map(Fraction::ofDecimal);
        return threshold.filter(fraction -> !isRelaxed || canBeRelaxed(value, fraction));
    }

    private boolean canBeRelaxed(JsonValue value, Fraction threshold) {
        return ratios.keySet().stream()
                .allMatch(name -> canBeMultiplied(value, threshold, name, ratios.get(name)));
    }

    private static boolean canBeMultiplied(
            JsonValue value, Fraction threshold, String name, BigDecimal ratio) {
        try {
            threshold.times(ratio);
            return true;
        } catch (ArithmeticException e) {
            value.fault("must have at most 18 digits also times the " + name + " " + ratio);
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
