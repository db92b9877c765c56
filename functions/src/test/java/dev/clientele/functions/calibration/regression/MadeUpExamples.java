package dev.clientele.functions.calibration.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Examples drawn from a logistic regression with known coefficients. */
final class MadeUpExamples {

    private MadeUpExamples() {}

    /** Numbers of different scales, and outcomes drawn with the chance that they give. */
    static List<SeenOutcome> of(long seed, int size, double intercept, double... weights) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SeenOutcome> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] numbers = new double[weights.length];
            double logOdds = intercept;
            for (int j = 0; j < weights.length; j++) {
                numbers[j] = (random.nextDouble() - 0.3) * Math.pow(10, j % 3);
                logOdds += weights[j] * numbers[j];
            }
            boolean outcome = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            examples.add(new SeenOutcome(numbers, outcome, 1 + random.nextInt(2)));
        }
        return examples;
    }
}
