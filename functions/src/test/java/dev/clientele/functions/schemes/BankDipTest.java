package dev.clientele.functions.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank's four levels: days of a low balance move nobody, months of it do. */
class BankDipTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 2);
    private static final LocalDate DIPPED = LocalDate.of(2025, 6, 2);

    private final SchemeRun run = new SchemeRun("bank-four-level");
    private int events;

    private void balance(LocalDate day, long assets) {
        String event =
                """
                {"eventId": "e-%d", "customerId": "mei", "type": "balance", "assets": %d,
                 "time": "%sT10:00:00+08:00", "creditGrade": "A", "products": 5}
                """
                        .formatted(++events, assets, day);
        run.apply(event.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"10000, general", "500000, important", "3000000, high-end"})
    void aDipOfOneDayMovesNobodyAndIsNotEvenAnnounced(long assets, String tier) {
        balance(OPENED, assets);
        balance(DIPPED, 0);
        balance(DIPPED.plusDays(1), assets);
        run.reach(DIPPED.plusDays(400));

        assertThat(run.tier()).isEqualTo(tier);
        assertThat(run.changes()).hasSize(1);
        assertThat(run.notices()).isEmpty();
    }

    @Test
    void aDayOfFiveTimesTheMoneyMovesNobodyEither() {
        balance(OPENED, 400_000);
        balance(DIPPED, 2_000_000);
        balance(DIPPED.plusDays(1), 400_000);
        run.reach(DIPPED.plusDays(400));

        assertThat(run.changes())
                .extracting(change -> change.path("to").asText())
                .containsExactly("general");
    }

    @Test
    void moneyThatIsGoneForGoodLowersStepByStep() {
        balance(OPENED, 3_000_000);
        balance(DIPPED, 0);
        run.reach(DIPPED.plusDays(400));

        assertThat(run.changes())
                .extracting(change -> change.path("to").asText())
                .containsExactly("high-end", "important", "general", "potential");
        assertThat(run.notices())
                .extracting(notice -> notice.path("notice").asText())
                .contains("downgrade-pending", "downgrade-warning");
    }
}
