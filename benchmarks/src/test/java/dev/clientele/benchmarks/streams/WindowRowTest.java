package dev.clientele.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.windows.OrderBook;
import dev.clientele.benchmarks.windows.WindowAnswers;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.CivilCalendar;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WindowRowTest {

    private static final CivilCalendar CALENDAR = new CivilCalendar(ZoneOffset.UTC);
    private static final long DAY = 86_400_000;
    private static final int ENOUGH = 1_000;

    /**
     * An order that arrives so many days after the one before, perhaps late or for a second time.
     */
    private record Arrival(int daysLater, int daysLate, int amount, boolean twice) {}

    @Property(tries = 300)
    void answersAsPlainReckoningDoes(@ForAll("arrivals") List<Arrival> arrivals) {
        assertThat(byRow(arrivals)).isEqualTo(byBook(arrivals));
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of(true, false))
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(120);
    }

    /** Each event by a row that was written and read back, as the processor does. */
    private static Answers byRow(List<Arrival> arrivals) {
        WindowAnswers answers = new WindowAnswers();
        WindowSums sums = new WindowSums();
        WindowRow row = new WindowRow();
        byte[] bytes = null;
        int today = ENOUGH;
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            today += arrival.daysLater();
            for (int time = 0; time < (arrival.twice() ? 2 : 1); time++) {
                row.read(bytes);
                int day = today - arrival.daysLate();
                row.reach(day);
                if (row.remember(Fingerprint.of("e" + i))) {
                    row.add(day, arrival.amount());
                    row.sum(row.orderDay(), sums);
                    answers.put(WindowSums.read("c", sums.write(row.orderDay())));
                }
                bytes = row.write();
            }
        }
        return answers.answers();
    }

    private static Answers byBook(List<Arrival> arrivals) {
        OrderBook book = new OrderBook(CALENDAR);
        int today = ENOUGH;
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            today += arrival.daysLater();
            book.add(order("e" + i, today - arrival.daysLate(), arrival.amount()));
        }
        return book.answers().answers();
    }

    private static CustomerEvent order(String id, int day, long amount) {
        EventBody.Order order = new EventBody.Order(id, amount, null, null, List.of(), null);
        return new CustomerEvent(id, "c", day * DAY, order);
    }

    @Test
    void anIdIsForgottenAfterAWeek() {
        WindowRow row = new WindowRow();
        row.read(null);
        row.reach(ENOUGH);

        assertThat(row.remember(Fingerprint.of("e"))).isTrue();
        row.reach(ENOUGH + 6);
        assertThat(row.remember(Fingerprint.of("e"))).isFalse();
        row.reach(ENOUGH + 7);
        assertThat(row.remember(Fingerprint.of("e"))).isTrue();
    }

    @Test
    void aTierTakesBothThresholds() {
        assertThat(tier(2, 200_000)).isZero();
        assertThat(tier(3, 199_999)).isZero();
        assertThat(tier(3, 200_000)).isEqualTo(1);
        assertThat(tier(5, 1_000_000)).isEqualTo(1);
        assertThat(tier(6, 999_999)).isEqualTo(1);
        assertThat(tier(6, 1_000_000)).isEqualTo(2);
    }

    private static int tier(int orders, long spend) {
        WindowSums sums = new WindowSums();
        sums.add(0, orders, spend);
        return sums.tier();
    }
}
