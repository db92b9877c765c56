package dev.clientele.benchmarks.models;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import java.util.Arrays;

/** Models fitted to the CDNOW 1/10 sample, in weeks. */
final class CdnowModels {

    static final GammaGamma VALUE = new GammaGamma(6.248802, 3.744588, 15.447748);

    private static final int DAYS_OF_A_YEAR = 365;
    private static final double MONTHLY_DISCOUNT = 0.01;
    private static final double INTERCEPT = 1;
    private static final double WEIGHT = 0.05;

    private CdnowModels() {}

    static PurchaseModel purchases(String model) {
        return switch (model) {
            case "bg-nbd" -> new BgNbd(0.2425929, 4.4135323, 0.7928860, 2.4257524);
            case "mbg-nbd" -> new MbgNbd(0.5248377, 6.1829885, 0.8913563, 1.6140000);
            case "pareto-nbd" -> new ParetoNbd(0.5532755, 10.5776118, 0.6062137, 11.6679166);
            default -> throw new IllegalArgumentException("there is no model " + model);
        };
    }

    /** With a learned churn score in which every feature counts, so that none is cheaper. */
    static FittedModels all(String model) {
        return new FittedModels(
                "cdnow",
                ModelUnit.WEEKS,
                purchases(model),
                VALUE,
                false,
                DAYS_OF_A_YEAR,
                MONTHLY_DISCOUNT,
                learned());
    }

    static LearnedChance learned() {
        return new LearnedChance(
                INTERCEPT,
                Arrays.stream(ChurnFeature.values())
                        .mapToDouble(feature -> WEIGHT * feature.direction())
                        .toArray());
    }
}
