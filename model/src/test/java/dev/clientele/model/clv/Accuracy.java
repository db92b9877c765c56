package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How close an answer must come to the truth; never NaN, infinite or negative.
 *
 * @param relative error allowed, of the truth; below the range of normal doubles, of the smallest
 */
record Accuracy(double relative) {

    void check(String what, double answer, double truth) {
        double scale = Math.max(truth, Double.MIN_NORMAL);
        assertThat(answer).as(what).isFinite().isNotNegative();
        assertThat(answer / scale).as(what).isCloseTo(truth / scale, within(relative));
    }
}
