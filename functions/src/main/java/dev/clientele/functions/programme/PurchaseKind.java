package dev.clientele.functions.programme;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.RhythmPurchases;
import java.util.List;
import java.util.Map;

/** The purchase models that a models file can name. */
enum PurchaseKind {
    BG_NBD(List.of("r", "alpha", "a", "b")) {
        @Override
        PurchaseModel create(double[] values, ModelUnit unit) {
            return new BgNbd(values[0], values[1], values[2], values[3]);
        }
    },
    MBG_NBD(List.of("r", "alpha", "a", "b")) {
        @Override
        PurchaseModel create(double[] values, ModelUnit unit) {
            return new MbgNbd(values[0], values[1], values[2], values[3]);
        }
    },
    PARETO_NBD(List.of("r", "alpha", "s", "beta")) {
        @Override
        PurchaseModel create(double[] values, ModelUnit unit) {
            return new ParetoNbd(values[0], values[1], values[2], values[3]);
        }
    },
    RULES(List.of()) {
        @Override
        PurchaseModel create(double[] values, ModelUnit unit) {
            return new RhythmPurchases(unit);
        }
    };

    /** Each by the name that files have for it. */
    static final Map<String, PurchaseKind> BY_NAME =
            Map.of(
                    "bg-nbd", BG_NBD,
                    "mbg-nbd", MBG_NBD,
                    "pareto-nbd", PARETO_NBD,
                    "rules", RULES);

    private final List<String> parameters;

    PurchaseKind(List<String> parameters) {
        this.parameters = parameters;
    }

    /** The names of the parameters, all of them numbers over 0. */
    List<String> parameters() {
        return parameters;
    }

    /** The model of the parameters' values, in the order of their names, and its unit of time. */
    abstract PurchaseModel create(double[] values, ModelUnit unit);
}
