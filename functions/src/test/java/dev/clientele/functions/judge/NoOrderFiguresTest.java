package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NoOrderFiguresTest {

    @Provide
    Arbitrary<List<ScoredCustomers>> chances() {
        return Rankings.customers(Arbitraries.integers().between(0, 10).map(tenth -> tenth / 10.0));
    }

    /** Customer by customer. */
    @Property
    void areMeansOverCustomers(@ForAll("chances") List<ScoredCustomers> scored) {
        NoOrderFigures figures = NoOrderFigures.of(Ranking.of(scored));
        double[] total = new double[4];
        for (ScoredCustomers one : scored) {
            double chance = one.score();
            double given = one.hadNoOrder() ? chance : 1 - chance;
            total[0] += chance;
            total[1] += one.hadNoOrder() ? 1 : 0;
            total[2] -= Math.log(Math.max(1e-12, given));
            total[3] += (1 - given) * (1 - given);
        }
        assertThat(figures.meanPredicted()).isCloseTo(total[0] / scored.size(), within(1e-12));
        assertThat(figures.observed()).isCloseTo(total[1] / scored.size(), within(1e-12));
        assertThat(figures.logLoss()).isCloseTo(total[2] / scored.size(), within(1e-4));
        assertThat(figures.brier()).isCloseTo(total[3] / scored.size(), within(1e-12));
    }

    @Test
    void ofACoinAreThoseOfACoin() {
        NoOrderFigures figures =
                NoOrderFigures.of(
                        Ranking.of(
                                List.of(
                                        new ScoredCustomers(0.5, true, 50),
                                        new ScoredCustomers(0.5, false, 50))));
        assertThat(figures.logLoss()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(figures.brier()).isEqualTo(0.25);
        assertThat(figures.auc()).isEqualTo(0.5);
        assertThat(figures.deciles()).containsExactly(new Decile(100, 0.5, 0.5));
    }

    @Test
    void staysFiniteWhereACertaintyWasWrong() {
        NoOrderFigures figures =
                NoOrderFigures.of(Ranking.of(List.of(new ScoredCustomers(0, true, 1))));
        assertThat(figures.logLoss()).isCloseTo(12 * Math.log(10), within(1e-9));
    }

    @Test
    void refuseScoresThatAreNoChances() {
        Ranking points = Rankings.inOrder("SSo");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoOrderFigures.of(points))
                .withMessageContaining("from 0 to 1");
    }
}
