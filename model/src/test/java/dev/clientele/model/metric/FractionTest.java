package dev.clientele.model.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.Tries;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Property(tries = Tries.MANY)
    void comparesExactly(
            @ForAll long left,
            @ForAll @LongRange(min = 1) long below,
            @ForAll long right,
            @ForAll @LongRange(min = 1) long beneath) {
        Fraction first = new Fraction(left, below);
        Fraction second = new Fraction(right, beneath);
        BigDecimal crossLeft = BigDecimal.valueOf(left).multiply(BigDecimal.valueOf(beneath));
        BigDecimal crossRight = BigDecimal.valueOf(right).multiply(BigDecimal.valueOf(below));

        int expected = crossLeft.compareTo(crossRight);
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(expected);
        assertThat(first.toWide().compareTo(second)).isEqualTo(expected);
        assertThat(first.toWide().compareTo(second.toWide())).isEqualTo(expected);
    }

    @Property(tries = Tries.MANY)
    void equalNumbersCompareEqual(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000) long denominator,
            @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
        Fraction fraction = new Fraction(numerator, denominator);

        assertThat(fraction.compareTo(new Fraction(numerator * factor, denominator * factor)))
                .isZero();
    }

    @Test
    void productsThatDifferInTheirLowBitsOnlyAreToldApart() {
        Fraction more = new Fraction(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        Fraction less = new Fraction(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);

        assertThat(more.compareTo(less)).isPositive();
        assertThat(less.compareTo(more)).isNegative();
    }

    @Test
    void decimalsAreTakenByValue() {
        assertThat(Fraction.ofDecimal(new BigDecimal("12.500"))).isEqualTo(new Fraction(125, 10));
        assertThat(Fraction.ofDecimal(new BigDecimal("1e3"))).isEqualTo(new Fraction(1000, 1));
        assertThat(Fraction.ofDecimal(new BigDecimal("-0.07"))).isEqualTo(new Fraction(-7, 100));
        assertThat(Fraction.ofDecimal(new BigDecimal("1e-18")))
                .isEqualTo(new Fraction(1, 1_000_000_000_000_000_000L));
        assertThat(Fraction.ofDecimal(new BigDecimal("999999999999999999")))
                .isEqualTo(Fraction.of(999_999_999_999_999_999L));
    }

    @Test
    void decimalsOfMoreThanEighteenDigitsAreRefused() {
        assertThatThrownBy(() -> Fraction.ofDecimal(new BigDecimal("1e-19")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ofDecimal(new BigDecimal("1e18")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ofDecimal(new BigDecimal("1e300")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void timesKeepsDecimalsExact() {
        assertThat(Fraction.ofDecimal(new BigDecimal("2000")).times(new BigDecimal("0.9")))
                .isEqualTo(Fraction.of(1800));
        assertThatThrownBy(() -> new Fraction(1, 3).times(BigDecimal.ONE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDenominatorIsOverZero() {
        assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WideFraction.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void powersOfTen() {
        assertThat(Fraction.powerOfTen(0)).isEqualTo(1);
        assertThat(Fraction.powerOfTen(18)).isEqualTo(1_000_000_000_000_000_000L);
    }

    @Test
    void doublesAreNearest() {
        assertThat(new Fraction(1, 3).toDouble()).isEqualTo(1 / 3.);
        assertThat(new ModelNumber(2.5).toDouble()).isEqualTo(2.5);
        assertThat(new ModelNumber(2.5).toWide().compareTo(WideFraction.of(5, 2))).isZero();
    }
}
