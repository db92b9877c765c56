package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own readers of numbers, times and UTF-8 against those of the JDK. */
class FormatsTest {

    @Property
    void readsAnyDecimalLikeTheJdk(
            @ForAll @BigRange(min = "-1e40", max = "1e40") @Scale(30) BigDecimal number) {
        assertThat(DecimalText.read(number.toPlainString())).isEqualByComparingTo(number);
        assertThat(DecimalText.read(number.toString())).isEqualByComparingTo(number);
        assertThat(DecimalText.isPlain(number.toPlainString())).isTrue();
    }

    @Property
    void keepsOnlyTheDecimalsThatTheValueHas(
            @ForAll long unscaled, @ForAll @IntRange(max = 30) int scale) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        BigDecimal read = DecimalText.read(number.toPlainString());
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        assertThat(read.scale()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100", "1e-101", "1e2147483648", "-1e-2147483649"})
    void refusesNumbersOfTooManyDigits(String text) {
        assertThat(DecimalText.read(text)).isNull();
    }

    @Property
    void readsAnyInstantAtAnyOffset(
            @ForAll @LongRange(min = -62_135_000_000_000L, max = 253_402_000_000_000L) long millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        OffsetDateTime time =
                Instant.ofEpochMilli(millis)
                        .atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        String text = time.toString();
        String whole =
                text.charAt(16) == ':' ? text : text.substring(0, 16) + ":00" + text.substring(16);
        assertThat(TimeFormat.ofInstant(whole)).isEqualTo(millis);
    }

    @Property
    void readsAnyDay(@ForAll @LongRange(min = -719_162, max = 2_932_896) long day) {
        assertThat(TimeFormat.ofDay(LocalDate.ofEpochDay(day).toString())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
        "2025-01-01t00:00:00z, 2025-01-01T00:00:00Z",
        "2025-01-01T00:00:00-00:00, 2025-01-01T00:00:00Z",
        "2025-01-01T00:00:00.1Z, 2025-01-01T00:00:00.100Z",
        "2025-01-01T00:00:00.123999999999Z, 2025-01-01T00:00:00.123Z",
        "1969-12-31T23:59:59.9995Z, 1969-12-31T23:59:59.999Z",
        "2025-01-01T00:00:00+23:59, 2024-12-31T00:01:00Z",
        "2024-02-29T12:00:00+08:00, 2024-02-29T04:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void readsTheFormsOfRfc3339(String text, Instant instant) {
        assertThat(TimeFormat.ofInstant(text)).isEqualTo(instant.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-01-01",
                "2025-01-01T",
                "2025-01-01T00:00Z",
                "2025-01-01T00:00:00",
                "2025-01-01T00:00:00.",
                "2025-01-01T00:00:00.Z",
                "2025-01-01T00:00:00.5",
                "2025-01-01T00:00:00.5x",
                "2025-01-01T00:00:00,5Z",
                "2025-01-01T00:00:00 Z",
                "2025-01-01 00:00:00Z",
                "2025-01-01T00:00:00Z ",
                " 2025-01-01T00:00:00Z",
                "2025-01-01T00:00:00+0800",
                "2025-01-01T00:00:00+08",
                "2025-01-01T00:00:00+8:00",
                "2025-01-01T00:00:00+24:00",
                "2025-01-01T00:00:00+08:60",
                "2025-01-01T00:00:00*08:00",
                "2025-01-01T00:00:00+08:00[Asia/Shanghai]",
                "2025-01-01T24:00:00Z",
                "2025-01-01T23:60:00Z",
                "2016-12-31T23:59:60Z",
                "2025-00-01T00:00:00Z",
                "2025-13-01T00:00:00Z",
                "2025-01-00T00:00:00Z",
                "2025-01-32T00:00:00Z",
                "2025-04-31T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "-001-01-01T00:00:00Z",
                "+2025-01-01T00:00:00Z",
                "10000-01-01T00:00:00Z",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "2025-1-01T00:00:00Z",
                "２025-01-01T00:00:00Z",
                "2025-01-01T0x:00:00Z"
            })
    void refusesOtherForms(String text) {
        assertThat(TimeFormat.ofInstant(text)).isEqualTo(TimeFormat.INVALID);
    }

    @Property(tries = 20_000)
    void findsTheSameBytesToBeUtf8AsTheJdk(@ForAll @Size(max = 12) byte[] bytes) {
        assertThat(Utf8.isValid(bytes)).isEqualTo(isUtf8ToTheJdk(bytes));
    }

    @Example
    void findsEveryShortSequenceToBeUtf8OrNotLikeTheJdk() {
        int[] seconds = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
        for (int lead = 0; lead < 256; lead++) {
            for (int second : seconds) {
                for (int length = 1; length <= 4; length++) {
                    byte[] bytes = new byte[length];
                    Arrays.fill(bytes, (byte) 0x80);
                    bytes[0] = (byte) lead;
                    if (length > 1) {
                        bytes[1] = (byte) second;
                    }
                    assertThat(Utf8.isValid(bytes)).isEqualTo(isUtf8ToTheJdk(bytes));
                }
            }
        }
    }

    @Property
    void findsEveryWellFormedTextToBeUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.isValid(bytes)).isTrue();
        assertThat(TextRules.isWellFormed(text))
                .isEqualTo(text.equals(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Example
    void knowsTheDecimalsOfEveryCurrency() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            Fields fields = new Fields();
            fields.set(Field.AMOUNT, new BigDecimal("0.00001"));
            MoneyFormat format = MoneyFormat.of(currency.getCurrencyCode());
            FieldReader reader = new FieldReader(fields);
            assertThatThrownBy(() -> format.amount(Field.AMOUNT, reader))
                    .isInstanceOf(RejectedRecord.class);
        }
    }

    private static boolean isUtf8ToTheJdk(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
