package dev.clientele.jobs.importing;

import java.util.Currency;
import java.util.Optional;

/**
 * What becomes of rows that are no plain purchases.
 *
 * @param currency of all amounts; without it events are in the programme's currency, taken to have
 *     two decimals
 * @param cancelledPrefix what the ids of cancelled orders begin with
 * @param cancelled what becomes of their rows: as returns they give back the order whose id follows
 *     the prefix
 * @param negative what becomes of other rows with a negative amount or quantity: as returns they
 *     give back part of the order they name
 */
public record ImportRules(
        Optional<Currency> currency,
        Optional<String> cancelledPrefix,
        Treatment cancelled,
        Treatment negative) {

    private static final int USUAL_DECIMALS = 2;

    /** What becomes of a row that takes something back. */
    public enum Treatment {
        /** It is counted and left out. */
        SET_ASIDE,
        /** It becomes part of a return. */
        RETURN
    }

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException if the prefix is empty, or the currency has no minor unit
     */
    public ImportRules {
        if (cancelledPrefix.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("--cancelled-prefix must not be empty");
        }
        if (currency.filter(code -> code.getDefaultFractionDigits() < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "--currency: " + currency.get() + " has no minor unit");
        }
    }

    /** How many decimals an amount may have. */
    int decimals() {
        return currency.map(Currency::getDefaultFractionDigits).orElse(USUAL_DECIMALS);
    }

    /** Whether an order's id says that it is cancelled. */
    boolean isCancelled(String orderId) {
        return cancelledPrefix.filter(orderId::startsWith).isPresent();
    }

    /** The id without the prefix of cancelled orders. */
    String orderOf(String orderId) {
        return isCancelled(orderId)
                ? orderId.substring(cancelledPrefix.orElseThrow().length())
                : orderId;
    }
}
