package dev.clientele.functions.programme;

import java.io.InputStream;
import java.util.List;

/** The policies that come with the product, ready to run or to start from. */
public final class ShippedPolicies {

    private static final List<String> NAMES =
            List.of(
                    "bank-four-level",
                    "business-value-four-level",
                    "cdnow-three-level",
                    "chain-complaints",
                    "contribution-three-level",
                    "ecommerce-five-level",
                    "ecommerce-three-level",
                    "high-level-low-level",
                    "high-mid-low-cycle",
                    "high-mid-low-loyalty",
                    "high-mid-low-spend",
                    "online-retail-three-level",
                    "retail-three-level",
                    "technology-cloud",
                    "technology-devices",
                    "technology-group",
                    "vip-important-ordinary",
                    "vip-ordinary",
                    "word-of-mouth-three-level");

    private ShippedPolicies() {}

    /**
     * What there is.
     *
     * @return the names, sorted
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Opens a policy.
     *
     * @param name one of {@link #names()}
     * @return its document, which the caller closes
     * @throws IllegalArgumentException if there is none of that name
     */
    public static InputStream open(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "no shipped policy is named " + name + ClosestName.advice(name, NAMES));
        }
        return ShippedPolicies.class.getResourceAsStream("/policies/" + name + ".json");
    }
}
