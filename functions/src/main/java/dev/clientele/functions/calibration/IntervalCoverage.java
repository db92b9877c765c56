package dev.clientele.functions.calibration;

/**
 * How often what happened fell into a predicted interval. All are shares of customers, 0 to 1.
 *
 * @param nominal the chance that the interval was asked to hold at least, such as 0.8
 * @param expected the chance that it holds by the model; more than asked for where the outcome is a
 *     whole number
 * @param inside observed within it, its ends included
 * @param below observed below it
 * @param above observed above it
 */
public record IntervalCoverage(
        double nominal, double expected, double inside, double below, double above) {}
