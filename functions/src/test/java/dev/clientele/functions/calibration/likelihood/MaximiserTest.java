package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class MaximiserTest {

    private static final double[] LOWEST = {-5, -5};
    private static final double[] HIGHEST = {5, 5};

    /** Of two parameters; the function fills the gradient. */
    private static Maximum climb(ToDoubleBiFunction<double[], double[]> function, double... start) {
        LogLikelihood likelihood =
                new LogLikelihood() {
                    @Override
                    public int parameters() {
                        return 2;
                    }

                    @Override
                    public double at(double[] at, double[] gradient) {
                        return function.applyAsDouble(at, gradient);
                    }
                };
        return new Maximiser(likelihood, LOWEST, HIGHEST).from(start);
    }

    /** A long bent ridge (Rosenbrock 1960). */
    private static double ridge(double[] at, double[] gradient) {
        double bend = at[1] - at[0] * at[0];
        gradient[0] = 400 * at[0] * bend + 2 * (1 - at[0]);
        gradient[1] = -200 * bend;
        return -100 * bend * bend - (1 - at[0]) * (1 - at[0]);
    }

    /** A saddle at 0, maxima at 1 and -1. */
    private static double saddle(double[] at, double[] gradient) {
        gradient[0] = 4 * at[0] - 4 * at[0] * at[0] * at[0];
        gradient[1] = -2 * at[1];
        return 2 * at[0] * at[0] - Math.pow(at[0], 4) - at[1] * at[1];
    }

    /** Rises for ever along the first parameter. */
    private static double endless(double[] at, double[] gradient) {
        gradient[0] = Math.exp(-at[0]);
        gradient[1] = -2 * (at[1] - at[0] / 10);
        gradient[0] += 0.2 * (at[1] - at[0] / 10);
        return -Math.exp(-at[0]) - Math.pow(at[1] - at[0] / 10, 2);
    }

    @Test
    void followsABentRidge() {
        Maximum top = climb(MaximiserTest::ridge, -1.2, 1);
        assertThat(top.logParameters()[0]).isCloseTo(1, within(1e-6));
        assertThat(top.logParameters()[1]).isCloseTo(1, within(1e-6));
        assertThat(top.evaluations()).isLessThan(300);
    }

    @Test
    void leavesASaddle() {
        Maximum top = climb(MaximiserTest::saddle, 0.01, 3);
        assertThat(top.logParameters()[0]).isCloseTo(1, within(1e-8));
        assertThat(top.logParameters()[1]).isCloseTo(0, within(1e-8));
    }

    @Test
    void goesOnAlongTheEdgeOfTheBox() {
        Maximum top = climb(MaximiserTest::endless, 0, -4);
        assertThat(top.isAtEdge(0)).isTrue();
        assertThat(top.isAtEdge(1)).isFalse();
        assertThat(top.logParameters()[0]).isEqualTo(5);
        assertThat(top.logParameters()[1]).isCloseTo(0.5, within(1e-7));
        assertThat(top.logError(0)).isNaN();
        assertThat(top.logError(1)).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void movesAStartIntoTheBox() {
        assertThat(climb(MaximiserTest::saddle, 100, -100).logParameters()[0])
                .isCloseTo(1, within(1e-8));
    }

    @Test
    void saysWhatIsFlat() {
        Maximum top =
                climb(
                        (at, gradient) -> {
                            double sum = at[0] + at[1] - 1;
                            gradient[0] = -2 * sum;
                            gradient[1] = -2 * sum;
                            return -sum * sum;
                        },
                        3,
                        3);
        assertThat(top.value()).isCloseTo(0, within(1e-12));
        assertThat(top.logError(0)).isInfinite();
        assertThat(top.logError(1)).isInfinite();
    }

    @Test
    void knowsTheErrorOfASharpMaximum() {
        Maximum top =
                climb(
                        (at, gradient) -> {
                            gradient[0] = -100 * at[0];
                            gradient[1] = -4 * at[1];
                            return -50 * at[0] * at[0] - 2 * at[1] * at[1];
                        },
                        1,
                        1);
        assertThat(top.logError(0)).isCloseTo(0.1, within(1e-9));
        assertThat(top.logError(1)).isCloseTo(0.5, within(1e-9));
    }
}
