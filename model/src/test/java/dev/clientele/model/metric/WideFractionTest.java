package dev.clientele.model.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WideFractionTest {

    @Test
    void addsUnlikeFractions() {
        assertThat(WideFraction.of(1, 2).plus(WideFraction.of(1, 3)))
                .isEqualTo(WideFraction.of(5, 6));
        assertThat(WideFraction.of(1, 6).plus(WideFraction.of(1, 3)))
                .isEqualTo(WideFraction.of(1, 2));
    }

    @Test
    void multipliesAndDivides() {
        assertThat(WideFraction.of(2, 3).times(WideFraction.of(3, 4)))
                .isEqualTo(WideFraction.of(1, 2));
        assertThat(WideFraction.of(2, 3).dividedBy(WideFraction.of(4, 3)))
                .isEqualTo(WideFraction.of(1, 2));
    }

    @Test
    void decimalsAreTakenByValue() {
        assertThat(WideFraction.ofDecimal(new BigDecimal("1e20")).numerator())
                .isEqualTo(BigInteger.TEN.pow(20));
        assertThat(WideFraction.ofDecimal(new BigDecimal("0.125")).compareTo(WideFraction.of(1, 8)))
                .isZero();
        assertThat(WideFraction.ofDecimal(new BigDecimal("7"))).isEqualTo(WideFraction.of(7, 1));
    }

    @Test
    void itsDoubleIsTheNearest() {
        assertThat(WideFraction.of(220, 3).toDouble()).isEqualTo(220 / 3.);
        assertThat(WideFraction.of(1, 10).toDouble()).isEqualTo(0.1);
        assertThat(new WideFraction(BigInteger.TEN.pow(400), BigInteger.TEN.pow(399)).toDouble())
                .isEqualTo(10.);
    }

    @Property(tries = Tries.MANY)
    void whatIsAddedCanBeTakenAway(
            @ForAll long first,
            @ForAll @LongRange(min = 1) long below,
            @ForAll long second,
            @ForAll @LongRange(min = 1) long beneath) {
        WideFraction one = WideFraction.of(first, below);
        WideFraction other = WideFraction.of(second, beneath);
        WideFraction minus = other.times(WideFraction.of(-1, 1));

        assertThat(one.plus(other).plus(minus).compareTo(one)).isZero();
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.toWide()).isSameAs(one);
    }
}
