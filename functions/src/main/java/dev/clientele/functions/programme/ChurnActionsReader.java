package dev.clientele.functions.programme;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.tier.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a policy recommends against a risk of leaving. */
final class ChurnActionsReader {

    private static final List<String> FIELDS =
            List.of("reason", "tier", "level", "relationship", "action");
    private static final Map<String, ChurnReason.Code> REASONS =
            byName(ChurnReason.Code.values(), ChurnReason.Code::code);
    private static final Map<String, ChurnLevel> LEVELS =
            byName(
                    new ChurnLevel[] {ChurnLevel.WATCH, ChurnLevel.HIGH, ChurnLevel.CRITICAL},
                    ChurnLevel::code);

    /** Nobody's risk rises without a purchase day. */
    private static final Map<String, Relationship> RELATIONSHIPS =
            byName(
                    new Relationship[] {
                        Relationship.ONE_TIME,
                        Relationship.REPEAT,
                        Relationship.LAPSED,
                        Relationship.WON_BACK
                    },
                    Relationship::code);

    private ChurnActionsReader() {}

    /**
     * Reads the actions.
     *
     * @param value the array, or where it could be
     * @param tiers the tiers of the version, as far as they could be read
     * @return in their order; of no use if something is wrong with them
     */
    static ChurnActions read(JsonValue value, List<Tier> tiers) {
        List<String> ids = tiers.stream().map(Tier::id).toList();
        List<ChurnActions.Rule> rules = new ArrayList<>();
        for (JsonValue element : value.elements()) {
            element.faultIfAbsent();
            if (element.isObject()) {
                rules.add(rule(element, ids));
            }
        }
        return new ChurnActions(rules);
    }

    private static ChurnActions.Rule rule(JsonValue value, List<String> ids) {
        value.knowOnly(FIELDS);
        Optional<String> tier = value.optional("tier").text();
        if (tier.isPresent() && !ids.contains(tier.get())) {
            value.optional("tier").mustBe("a tier of this version");
        }
        return new ChurnActions.Rule(
                value.optional("reason").oneOf("a reason", REASONS).orElse(null),
                tier.orElse(null),
                value.optional("level").oneOf("a level", LEVELS).orElse(null),
                value.optional("relationship").oneOf("a relationship", RELATIONSHIPS).orElse(null),
                value.required("action").text().orElse(""));
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, it -> it));
    }
}
