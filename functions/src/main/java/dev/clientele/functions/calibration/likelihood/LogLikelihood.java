package dev.clientele.functions.calibration.likelihood;

/** The log-likelihood of a model, as a function of the logs of its parameters. */
public interface LogLikelihood {

    /** How many parameters the model has. */
    int parameters();

    /**
     * The log-likelihood and its gradient at a point.
     *
     * @param logParameters the logs of the parameters, each within -50 to 50
     * @param gradient takes the derivatives by each log
     * @return the log-likelihood, finite
     */
    double at(double[] logParameters, double[] gradient);
}
