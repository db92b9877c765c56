package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.GeometricDropoutLikelihood;
import dev.clientele.functions.calibration.likelihood.LogLikelihood;
import dev.clientele.functions.calibration.likelihood.NbdLikelihood;
import dev.clientele.functions.calibration.likelihood.ParetoNbdLikelihood;
import dev.clientele.functions.calibration.likelihood.Sample;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import java.util.Arrays;
import java.util.List;

/** The purchase models that are fitted, and what the fitting needs to know of each. */
enum Candidate {
    BG_NBD(ModelFit.BG_NBD, List.of("r", "alpha", "a", "b")) {
        @Override
        LogLikelihood likelihood(Sample sample) {
            return GeometricDropoutLikelihood.bgNbd(sample);
        }

        @Override
        PurchaseModel model(double[] values) {
            return new BgNbd(values[0], values[1], values[2], values[3]);
        }
    },
    MBG_NBD(ModelFit.MBG_NBD, List.of("r", "alpha", "a", "b")) {
        @Override
        LogLikelihood likelihood(Sample sample) {
            return GeometricDropoutLikelihood.mbgNbd(sample);
        }

        @Override
        PurchaseModel model(double[] values) {
            return new MbgNbd(values[0], values[1], values[2], values[3]);
        }
    },
    PARETO_NBD(ModelFit.PARETO_NBD, List.of("r", "alpha", "s", "beta")) {
        @Override
        LogLikelihood likelihood(Sample sample) {
            return new ParetoNbdLikelihood(sample);
        }

        @Override
        PurchaseModel model(double[] values) {
            return new ParetoNbd(values[0], values[1], values[2], values[3]);
        }
    },
    NBD(ModelFit.NBD, List.of("r", "alpha")) {
        @Override
        LogLikelihood likelihood(Sample sample) {
            return new NbdLikelihood(sample);
        }

        /** As close to no dropout as the models come: odds of 1e-24 after each purchase. */
        @Override
        PurchaseModel model(double[] values) {
            return new BgNbd(values[0], values[1], 1e-12, 1e12);
        }
    };

    private final String label;
    private final List<String> parameters;

    Candidate(String label, List<String> parameters) {
        this.label = label;
        this.parameters = parameters;
    }

    /**
     * The candidate of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Candidate named(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is named " + label));
    }

    /** Its name in the report. */
    String label() {
        return label;
    }

    /** The names of its parameters: r and alpha, and the two of dropout if it has any. */
    List<String> parameters() {
        return parameters;
    }

    boolean hasDropout() {
        return this != NBD;
    }

    /** Whether a parameter is a time. */
    boolean isTime(int parameter) {
        return parameters.get(parameter).equals("alpha")
                || parameters.get(parameter).equals("beta");
    }

    /** The log-likelihood of customers; parameters in their order. */
    abstract LogLikelihood likelihood(Sample sample);

    /** The model with parameters in their order. */
    abstract PurchaseModel model(double[] values);
}
