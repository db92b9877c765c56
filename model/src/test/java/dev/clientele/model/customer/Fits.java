package dev.clientele.model.customer;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseModel;

/** Fitted models for stories. */
final class Fits {

    static final GammaGamma VALUE = new GammaGamma(6.25, 3.74, 15.45);
    static final FittedModels CDNOW = fit("cdnow", new BgNbd(0.243, 4.414, 0.793, 2.426));

    private Fits() {}

    static FittedModels fit(String version, PurchaseModel purchases) {
        return new FittedModels(version, ModelUnit.WEEKS, purchases, VALUE, false, 365, 0.01);
    }

    static FittedModels countingTheFirstDay() {
        return new FittedModels(
                "first", ModelUnit.WEEKS, CDNOW.purchases(), VALUE, true, 365, 0.01);
    }
}
