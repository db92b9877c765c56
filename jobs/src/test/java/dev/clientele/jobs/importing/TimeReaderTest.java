package dev.clientele.jobs.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of time that a table may hold. */
class TimeReaderTest {

    private static final Column TIME = new Column("--time", "when", 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso                    | 2026-07-01                | 2026-06-30T23:00:00Z",
                "iso                    | 2026-07-01T10:15:30       | 2026-07-01T09:15:30Z",
                "iso                    | 2026-07-01 10:15          | 2026-07-01T09:15:00Z",
                "iso                    | 2026-07-01T10:15:30Z      | 2026-07-01T10:15:30Z",
                "iso                    | 2026-07-01T10:15:30+08:00 | 2026-07-01T02:15:30Z",
                "epoch-millis           | 1767225600123             | 2026-01-01T00:00:00.123Z",
                "yyyyMMdd               | 20260101                  | 2026-01-01T00:00:00Z",
                "M/d/yy h:mm a          | 7/1/26 1:05 pm            | 2026-07-01T12:05:00Z",
                "dd.MM.yyyy HH:mm:ss XX | 01.07.2026 10:00:00 +0200 | 2026-07-01T08:00:00Z"
            })
    void isRead(String format, String text, Instant expected) {
        assertThat(read(format, text)).isEqualTo(expected);
    }

    @Test
    void aSkippedHourMovesOnAndARepeatedOneIsTheFirst() {
        assertThat(read("iso", "2026-03-29T01:30:00")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(read("iso", "2026-10-25T01:30:00")).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-02-30",
        "iso, yesterday",
        "yyyyMMdd, 20260230",
        "epoch-millis, 12.5",
        "iso, ''"
    })
    void isRefusedWithItsPlace(String format, String text) {
        assertThatThrownBy(() -> read(format, text))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("line 12, column when: expected a time")
                .hasMessageContaining("got '" + text + "'");
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new TimeReader("sometimes", ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--time-format")
                .hasMessageContaining("sometimes");
    }

    private static Instant read(String format, String text) {
        return new TimeReader(format, ZoneId.of("Europe/London"))
                .read(new Row(12, List.of(text)), TIME);
    }
}
