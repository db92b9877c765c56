package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.ParetoNbd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeathOddsTest {

    /** Of Pareto/NBD's P(alive) the models file's own form, by 2F1, is right to 1e-13. */
    @ParameterizedTest
    @CsvSource({
        "0.55, 0.35, 0.6, 0.39, 0, 0, 1.3",
        "0.55, 0.35, 0.6, 0.39, 26, 1.01, 1.3",
        "0.55, 0.35, 0.6, 0.39, 500, 0.5, 1.3",
        "1e-3, 1e-4, 1e-3, 1e3, 0, 0, 2",
        "1e-3, 1e3, 1e-3, 1e-4, 1, 0.001, 2",
        "2000, 900, 300, 400, 2, 0.8, 1",
        "5, 1e-5, 3, 1e-2, 3, 0.9, 1",
        "0.2, 10, 8000, 9000, 0, 0, 1",
        "0.2, 10, 1e-6, 10000, 7, 0.9, 1.1"
    })
    void giveTheModelsChanceToBeAlive(
            double r, double alpha, double s, double beta, int x, double recency, double age) {
        double[] at = {Math.log(r), Math.log(alpha), Math.log(s), Math.log(beta)};
        DeathOdds odds = new DeathOdds(at);
        odds.integrate(new Observation(x, recency, age, 1));
        double alive = new ParetoNbd(r, alpha, s, beta).pAlive(x, recency, age);
        assertThat(1 / (1 + Math.exp(odds.logOdds()))).isCloseTo(alive, within(1e-11 * alive));
    }
}
