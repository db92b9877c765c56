package dev.clientele.functions.programme;

import dev.clientele.model.money.Money;
import dev.clientele.model.tier.Entitlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a tier's customers are given. */
final class EntitlementReader {

    private static final List<String> FIELDS = List.of("id", "name", "yearlyCost");

    /** A customer and year; times a number of customers it still fits a long. */
    private static final BigDecimal MOST_COST = new BigDecimal("1000000000");

    private final String currency;

    /**
     * A reader.
     *
     * @param currency the programme's; null if not known
     */
    EntitlementReader(String currency) {
        this.currency = currency;
    }

    /**
     * Reads entitlements.
     *
     * @param value the array, or where it could be
     * @return in their order; of no use if something is wrong with them
     */
    List<Entitlement> read(JsonValue value) {
        List<Entitlement> result = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonValue element : value.elements()) {
            element.faultIfAbsent();
            if (element.isObject()) {
                result.add(entitlement(element, ids));
            }
        }
        return result;
    }

    private Entitlement entitlement(JsonValue value, Set<String> ids) {
        value.knowOnly(FIELDS);
        Optional<String> id = value.required("id").text();
        if (id.isPresent() && !ids.add(id.get())) {
            value.optional("id").fault("must be unique in its tier");
        }
        return new Entitlement(
                id.orElse(null),
                value.optional("name").texts(),
                cost(value.optional("yearlyCost")).orElse(0L));
    }

    private Optional<Long> cost(JsonValue value) {
        Optional<BigDecimal> cost =
                JsonNumber.decimal(
                        value,
                        "a number, 0 to " + MOST_COST,
                        number -> number.signum() >= 0 && number.compareTo(MOST_COST) <= 0);
        if (cost.isEmpty() || currency == null) {
            return Optional.empty();
        }
        int decimals = Money.decimals(currency);
        return JsonNumber.decimals(cost.get()) > decimals
                ? value.mustBe("an amount of at most " + decimals + " decimals")
                : cost.map(amount -> Money.toMinor(amount, decimals));
    }
}
