package dev.clientele.functions.programme;

import dev.clientele.model.tier.NearUpgradeRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads when a customer is told to be near the next tier. */
final class NearUpgradeReader {

    private static final int USUAL_QUIET_DAYS = 30;
    private static final int MOST_DAYS = 36_500;
    private static final List<String> FIELDS = List.of("ratio", "quietDays");

    private NearUpgradeReader() {}

    /**
     * Reads the rule.
     *
     * @param value where it stands, or could
     * @return the rule; null if it is absent or something is wrong with it
     */
    static NearUpgradeRule read(JsonValue value) {
        if (value.isAbsent() || !value.isObject()) {
            return null;
        }
        value.knowOnly(FIELDS);
        Optional<BigDecimal> ratio =
                JsonNumber.decimal(
                        value.required("ratio"),
                        "a number over 0 and under 1",
                        number -> number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0);
        int quietDays =
                JsonNumber.whole(value.optional("quietDays"), 0, MOST_DAYS)
                        .orElse(USUAL_QUIET_DAYS);
        return ratio.map(it -> new NearUpgradeRule(it, quietDays)).orElse(null);
    }
}
