package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void numbersAreGrouped() {
        assertThat(Numbers.whole(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.amount(new BigDecimal("1204.50"))).isEqualTo("1,204.50");
        assertThat(Numbers.amount(new BigDecimal("7"))).isEqualTo("7");
    }

    @Test
    void sharesHaveOneDecimal() {
        assertThat(Numbers.percent(new BigDecimal("0.049332"))).isEqualTo("4.9 %");
        assertThat(Numbers.percent(new BigDecimal("0.0005"))).isEqualTo("0.1 %");
        assertThat(Numbers.percent(BigDecimal.ONE)).isEqualTo("100.0 %");
    }

    @Test
    void differencesHaveTheirSign() {
        assertThat(Numbers.signed(new BigDecimal("1204.50"))).isEqualTo("+1,204.50");
        assertThat(Numbers.signed(new BigDecimal("-0.50"))).isEqualTo("\u22120.50");
        assertThat(Numbers.signed(new BigDecimal("0.00"))).isEqualTo("0.00");
        assertThat(Numbers.points(new BigDecimal("-0.0123"))).isEqualTo("\u22121.2");
    }

    @Test
    void coordinatesAreShortAndPlain() {
        assertThat(Numbers.coordinate(100)).isEqualTo("100");
        assertThat(Numbers.coordinate(1 / 3.0)).isEqualTo("0.33");
        assertThat(Numbers.coordinate(0)).isEqualTo("0");
    }

    @Test
    void numbersHaveAsManyDecimalsAsAskedFor() {
        assertThat(Numbers.decimal(-9582.42556, 2)).isEqualTo("\u22129,582.43");
        assertThat(Numbers.decimal(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.decimal(Double.NaN, 2)).isEqualTo("not known");
    }

    @Test
    void numbersOfAnySizeHaveFourDigitsOrAllBeforeThePoint() {
        assertThat(Numbers.significant(0.2425929)).isEqualTo("0.2426");
        assertThat(Numbers.significant(11462.83)).isEqualTo("11,463");
        assertThat(Numbers.significant(7e-7)).isEqualTo("7.000e-7");
        assertThat(Numbers.significant(1.14632e8)).isEqualTo("1.146e8");
        assertThat(Numbers.significant(0)).isEqualTo("0.0");
        assertThat(Numbers.significant(Double.NaN)).isEqualTo("not known");
    }
}
