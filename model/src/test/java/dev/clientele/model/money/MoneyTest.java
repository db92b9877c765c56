package dev.clientele.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"CNY, 2", "JPY, 0", "KWD, 3", "CLF, 4", "XAU, 0"})
    void currenciesHaveTheirDecimals(String currency, int decimals) {
        assertThat(Money.decimals(currency)).isEqualTo(decimals);
    }

    @Test
    void unknownCurrenciesAreRefused() {
        assertThatThrownBy(() -> Money.decimals("XYZ"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unitsBecomeMinorUnitsExactly() {
        assertThat(Money.toMinor(new BigDecimal("12.500"), 2)).isEqualTo(1250);
        assertThat(Money.toMinor(new BigDecimal("-1e3"), 0)).isEqualTo(-1000);
        assertThat(Money.toUnits(1250, 2)).isEqualTo("12.50");
        assertThatThrownBy(() -> Money.toMinor(new BigDecimal("0.001"), 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.toMinor(new BigDecimal("1e20"), 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1",
        "1, 0.49, 0",
        "-1, 0.5, -1",
        "-1, 0.49, 0",
        "3, 0.5, 2",
        "10, 7.1, 71"
    })
    void halvesAreRoundedAwayFromZero(long minor, BigDecimal factor, long expected) {
        assertThat(Money.times(minor, factor)).isEqualTo(expected);
    }

    @Test
    void aShareIsRoundedOnce() {
        assertThat(Money.share(1, 1, 2, BigDecimal.ONE)).isEqualTo(1);
        assertThat(Money.share(-1, 1, 2, BigDecimal.ONE)).isEqualTo(-1);
        assertThat(Money.share(1, 1, 3, BigDecimal.ONE)).isZero();
        assertThat(Money.share(1, 1, 3, new BigDecimal("1.4"))).isZero();
        assertThat(Money.share(1, 1, 3, new BigDecimal("1.5"))).isEqualTo(1);
        assertThat(Money.share(Long.MAX_VALUE, 3, 3, BigDecimal.ONE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatALongCannotHoldIsRefused() {
        assertThatThrownBy(() -> Money.times(Long.MAX_VALUE, BigDecimal.TEN))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.share(Long.MAX_VALUE, 2, 1, BigDecimal.ONE))
                .isInstanceOf(ArithmeticException.class);
    }
}
