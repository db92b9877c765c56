package dev.clientele.functions.programme;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads by what the churn score goes. A feature that is left out has the weight 0; a weight that
 * turns the direction of its feature is refused. The horizon tells people what was learned.
 */
final class LearnedChanceReader {

    private static final int MOST_DAYS = 36_500;
    private static final List<String> MODELS = List.of("scorer", "horizonDays");
    private static final List<String> LEARNED =
            List.of("scorer", "horizonDays", "intercept", "weights");
    private static final List<String> FEATURES =
            Arrays.stream(ChurnFeature.values()).map(ChurnFeature::code).toList();

    private LearnedChanceReader() {}

    /**
     * Reads the part of a models file.
     *
     * @param churn where it stands; it may be left out
     * @return empty to go by the purchase model's own chance, and where something is wrong
     */
    static Optional<LearnedChance> read(JsonValue churn) {
        if (churn.isAbsent() || !churn.isObject()) {
            return Optional.empty();
        }
        Optional<Boolean> isLearned =
                churn.required("scorer")
                        .oneOf("a scorer", Map.of("models", false, "learned", true));
        churn.knowOnly(isLearned.orElse(true) ? LEARNED : MODELS);
        JsonNumber.whole(churn.optional("horizonDays"), 1, MOST_DAYS);
        return isLearned.orElse(false) ? learned(churn) : Optional.empty();
    }

    private static Optional<LearnedChance> learned(JsonValue churn) {
        Optional<Double> intercept =
                JsonNumber.parameter(
                        churn.required("intercept"), "a finite number", Double::isFinite);
        JsonValue weights = churn.required("weights");
        if (weights.isAbsent() || !weights.isObject()) {
            return Optional.empty();
        }
        weights.knowOnly(FEATURES);
        List<Double> read = new ArrayList<>();
        for (ChurnFeature feature : ChurnFeature.values()) {
            JsonValue weight = weights.optional(feature.code());
            Optional<Double> number =
                    weight.isAbsent() ? Optional.of(0.0) : weight(weight, feature);
            number.ifPresent(read::add);
        }
        return intercept.isEmpty() || read.size() < FEATURES.size()
                ? Optional.empty()
                : Optional.of(
                        new LearnedChance(
                                intercept.get(),
                                read.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static Optional<Double> weight(JsonValue value, ChurnFeature feature) {
        String bound = feature.direction() > 0 ? "at least 0" : "at most 0";
        return JsonNumber.parameter(
                value,
                "a finite number, " + bound,
                number -> LearnedChance.isAllowed(feature, number));
    }
}
