package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReliabilityChartTest {

    @Test
    void dotsLieWhereTheirChancesAre() {
        String chart =
                new ReliabilityChart("r", "Dots")
                        .dot(0.5, 0.25)
                        .dot(1, 1)
                        .element("foretold", "seen")
                        .toString();

        assertThat(chart)
                .contains("cx=\"166\" cy=\"204\"", "cx=\"286\" cy=\"24\"")
                .contains("50.0 % foretold, 25.0 % happened; 100.0 % foretold, 100.0 % happened");
    }
}
