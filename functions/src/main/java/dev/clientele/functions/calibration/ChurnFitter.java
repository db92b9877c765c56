package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.regression.Coefficients;
import dev.clientele.functions.calibration.regression.Column;
import dev.clientele.functions.calibration.regression.SeenOutcome;
import dev.clientele.functions.calibration.regression.SignedRegression;
import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns a churn score from a window: a logistic regression of who did not order in it on {@link
 * ChurnFeature}s of the day before it. Without data it would be the purchase model's own chance:
 * the ridge pulls the weight of its log-odds towards 1, and all others towards 0.
 */
final class ChurnFitter {

    /** In customers: on a few hundred of them it matters, on thousands hardly. */
    private static final double RIDGE = 3;

    private static final long FEWEST_CUSTOMERS = 200;
    private static final long FEWEST_OF_EACH = 20;

    private static final List<ChurnFeature> FEATURES = List.of(ChurnFeature.values());

    private static final List<Column> COLUMNS =
            FEATURES.stream().map(it -> new Column(it.direction(), isOfModel(it) ? 1 : 0)).toList();

    private ChurnFitter() {}

    /**
     * What was learned, or why nothing was.
     *
     * @param fit null if nothing
     * @param shortcoming one sentence; null if something was learned
     */
    record Learned(LearnedFit fit, String shortcoming) {}

    /**
     * Learns.
     *
     * @param window what is known of customers, and what they did
     * @param chances by the purchase model as fitted to what was known then
     */
    static Learned learn(ChurnWindow window, ModelChances chances) {
        String shortcoming = shortcoming(window);
        if (shortcoming != null) {
            return new Learned(null, shortcoming);
        }
        List<SeenOutcome> examples = new ArrayList<>();
        for (ChurnGroup group : window.groups()) {
            double logOdds = LearnedChance.logOdds(chances.noOrder(group.traits(), window.days()));
            double[] numbers =
                    FEATURES.stream().mapToDouble(it -> it.of(group.traits(), logOdds)).toArray();
            examples.add(new SeenOutcome(numbers, group.hasNoOrder(), group.customers()));
        }
        examples.sort(SeenOutcome.IN_ORDER);
        return new Learned(fit(window, SignedRegression.fit(examples, COLUMNS, RIDGE)), null);
    }

    private static LearnedFit fit(ChurnWindow window, Coefficients coefficients) {
        List<FeatureWeight> weights = new ArrayList<>();
        for (ChurnFeature feature : FEATURES) {
            weights.add(
                    new FeatureWeight(
                            feature.code(),
                            coefficients.weight(feature.ordinal()),
                            coefficients.standardised(feature.ordinal())));
        }
        return new LearnedFit(
                window.days(),
                window.customers(),
                window.withoutOrder(),
                coefficients.intercept(),
                weights);
    }

    /** Why nothing can be learned from a window, in a sentence; null if something can. */
    private static String shortcoming(ChurnWindow window) {
        long customers = window.customers();
        long without = window.withoutOrder();
        if (customers < FEWEST_CUSTOMERS) {
            return "%,d customers had ordered before the %,d days to learn from; %d are needed."
                    .formatted(customers, window.days(), FEWEST_CUSTOMERS);
        }
        if (Math.min(without, customers - without) < FEWEST_OF_EACH) {
            return ("Of %,d customers %,d had no order in the %,d days to learn from; at least %d"
                            + " with and %d without are needed.")
                    .formatted(customers, without, window.days(), FEWEST_OF_EACH, FEWEST_OF_EACH);
        }
        return null;
    }

    private static boolean isOfModel(ChurnFeature feature) {
        return feature == ChurnFeature.MODEL_LOG_ODDS;
    }
}
