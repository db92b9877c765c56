package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money: form, sign, decimals and size. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, 1250",
        "12.50, 1250",
        "12.500, 1250",
        "'\"12.500\"', 1250",
        "'\"0012.5\"', 1250",
        "1e2, 10000",
        "1.25E1, 1250",
        "1250e-2, 1250",
        "0, 0",
        "-0, 0",
        "-0.00, 0",
        "'\"-0\"', 0",
        "0.01, 1",
        "0e99, 0",
        "12.50000000000000000000000000000000000000000000, 1250",
        "10000000000000, 1000000000000000",
        "'\"10000000000000.00\"', 1000000000000000",
        "1e13, 1000000000000000"
    })
    void takesAmountsByValue(String json, long minor) {
        assertThat(order("amount", json).amount()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.001",
                "\"0.001\"",
                "1e-3",
                "-0.01",
                "\"-5\"",
                "10000000000000.01",
                "\"10000000000000.01\"",
                "1e14",
                "1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "-1e2147483647",
                "1e-2147483648",
                "\"\"",
                "\"-\"",
                "\"1,000.00\"",
                "\"1e2\"",
                "\"+5\"",
                "\" 5\"",
                "\"5 \"",
                "\".5\"",
                "\"5.\"",
                "\"5.0.0\"",
                "\"--5\"",
                "\"٥\"",
                "\"12,50\"",
                "\"12.50 CNY\"",
                "\"NaN\"",
                "true",
                "{}",
                "[1]",
                "{\"value\": 1}"
            })
    void refusesOtherAmounts(String json) {
        assertThat(Records.valid("order").with("amount", json).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void refusesNumbersOfThousandsOfDigitsWithoutComputingThem() {
        String digits = "9".repeat(60_000);
        assertThat(Records.valid("order").with("amount", digits).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(Records.valid("order").with("amount", "\"" + digits + "\"").parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void takesNegativeMarginsAndAssets() {
        assertThat(order("margin", "-12.34").margin()).isEqualTo(-1234);
        ParseResult balance = Records.valid("balance").with("assets", "\"-99.9\"").parse();
        assertThat(balance.event().body()).isEqualTo(new EventBody.Balance(-9990, null, null));
    }

    @ParameterizedTest
    @CsvSource({"order, margin", "balance, assets"})
    void limitsTheSizeOfNegativeAmountsToo(String type, String field) {
        assertThat(Records.valid(type).with(field, "-10000000000000").parse().isAccepted())
                .isTrue();
        assertThat(Records.valid(type).with(field, "-10000000000000.01").parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(Records.valid(type).with(field, "-0.001").parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 10, 10",
        "JPY, 10.0, 10",
        "KWD, 0.001, 1",
        "USD, 0.01, 1",
        "CLF, 0.0001, 1",
        "JPY, 1000000000000000, 1000000000000000"
    })
    void countsTheDecimalsOfTheAmountsOwnCurrency(String currency, String json, long minor) {
        Records order = Records.valid("order").with("currency", "\"" + currency + "\"");
        EventBody body = order.with("amount", json).parse().event().body();
        assertThat(((EventBody.Order) body).amount()).isEqualTo(minor);
        assertThat(((EventBody.Order) body).currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 10.5",
        "KWD, 0.0001",
        "USD, 0.001",
        "JPY, 1000000000000001",
        "KWD, 1000000000000.001"
    })
    void refusesMoreDecimalsOrUnitsThanTheCurrencyTakes(String currency, String json) {
        Records order = Records.valid("order").with("currency", "\"" + currency + "\"");
        assertThat(order.with("amount", json).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void passesOnACurrencyThatDoesNotExistWithWhateverDecimals() {
        Records order = Records.valid("order").with("currency", "\"XYZ\"").with("amount", "1.239");
        assertThat(order.parse().event().body())
                .isEqualTo(new EventBody.Order("o1", 123, "XYZ", null, List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"usd\"", "\"US\"", "\"USDT\"", "\"\"", "\"US1\"", "\"ÜSD\"", "840"})
    void refusesWhatDoesNotLookLikeACurrency(String json) {
        assertThat(Records.valid("order").with("currency", json).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "'\"12.500\"', 12.5", "1e2, 100", "12.34567, 12.34567"})
    void keepsReturnsInUnits(String json, BigDecimal units) {
        ParseResult result = Records.valid("return").with("amount", json).parse();
        assertThat(result.event().body()).isEqualTo(new EventBody.Return("o1", units));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "\"0.00\"", "1000000000000001", "\"all\"", "true"})
    void refusesReturnsOfNothingOrTooMuch(String json) {
        assertThat(Records.valid("return").with("amount", json).parse().reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
    }

    @Test
    void takesAReturnWithoutAmountForAllThatIsLeft() {
        EventBody all = new EventBody.Return("o1", null);
        assertThat(Records.valid("return").parse().event().body()).isEqualTo(all);
        assertThat(Records.valid("return").with("amount", "null").parse().event().body())
                .isEqualTo(all);
    }

    @Test
    void readsAmountsWithoutCurrencyInTheProgrammes() {
        byte[] record =
                Records.valid("order")
                        .with("amount", "10.5")
                        .json()
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(new EventParser("JPY").parse(record, Records.CLOCK).reason())
                .isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(new EventParser("KWD").parse(record, Records.CLOCK).event().body())
                .extracting("amount")
                .isEqualTo(10_500L);
    }

    @Test
    void hasNoProgrammeInACurrencyThatDoesNotExist() {
        assertThatThrownBy(() -> new EventParser("XYZ"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EventBody.Order order(String field, String json) {
        return (EventBody.Order) Records.valid("order").with(field, json).parse().event().body();
    }
}
