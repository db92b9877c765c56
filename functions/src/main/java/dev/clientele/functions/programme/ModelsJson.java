package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.RhythmPurchases;
import dev.clientele.model.clv.ValueModel;
import java.util.Locale;

/** Writes a models file: what {@link ModelsReader} makes the same models of. */
public final class ModelsJson {

    private ModelsJson() {}

    /**
     * Writes models.
     *
     * @param models any
     * @return a models file, to which its author may add a {@code description} or {@code fit}
     * @throws IllegalArgumentException if a model is none that a file can name
     */
    public static ObjectNode write(FittedModels models) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("version", models.version());
        file.put("unit", models.unit().name().toLowerCase(Locale.ROOT));
        file.set("purchases", purchases(models.purchases()));
        file.set("value", value(models.value()).put("firstDay", models.firstDay()));
        file.put("horizonDays", models.horizonDays());
        file.put("monthlyDiscount", models.monthlyDiscount());
        if (models.learned() != null) {
            file.set("churn", churn(models.learned()));
        }
        return file;
    }

    private static ObjectNode churn(LearnedChance learned) {
        ObjectNode churn = JsonNodeFactory.instance.objectNode();
        churn.put("scorer", "learned").put("intercept", learned.intercept());
        ObjectNode weights = churn.putObject("weights");
        for (ChurnFeature feature : ChurnFeature.values()) {
            if (learned.weight(feature) != 0) {
                weights.put(feature.code(), learned.weight(feature));
            }
        }
        return churn;
    }

    private static ObjectNode purchases(PurchaseModel model) {
        if (model instanceof BgNbd it) {
            return rated("bg-nbd", it.r(), it.alpha()).put("a", it.a()).put("b", it.b());
        }
        if (model instanceof MbgNbd it) {
            return rated("mbg-nbd", it.r(), it.alpha()).put("a", it.a()).put("b", it.b());
        }
        if (model instanceof ParetoNbd it) {
            return rated("pareto-nbd", it.r(), it.alpha()).put("s", it.s()).put("beta", it.beta());
        }
        if (model instanceof RhythmPurchases) {
            return named("rules");
        }
        throw new IllegalArgumentException("a models file can't name " + model);
    }

    private static ObjectNode rated(String name, double r, double alpha) {
        return named(name).put("r", r).put("alpha", alpha);
    }

    private static ObjectNode value(ValueModel model) {
        if (model instanceof GammaGamma it) {
            return named("gamma-gamma").put("p", it.p()).put("q", it.q()).put("v", it.v());
        }
        if (model instanceof MeanValue it) {
            return named("mean").put("mean", it.mean());
        }
        throw new IllegalArgumentException("a models file can't name " + model);
    }

    private static ObjectNode named(String model) {
        return JsonNodeFactory.instance.objectNode().put("model", model);
    }
}
