package dev.clientele.functions.calibration;

/**
 * One fitted parameter.
 *
 * @param name as in a models file, such as "alpha"
 * @param value in the data's unit, over 0
 * @param standardError of {@code value}, from the inverse of the observed information; NaN where
 *     the data don't identify it, or what it is estimated together with
 */
public record Parameter(String name, double value, double standardError) {

    /**
     * By the delta method: the error of a parameter is that of its log times the parameter.
     *
     * @param logError NaN or infinite where the data don't identify it
     */
    static Parameter ofLogError(String name, double value, double logError) {
        return new Parameter(
                name, value, Double.isInfinite(logError) ? Double.NaN : value * logError);
    }
}
