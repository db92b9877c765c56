package dev.clientele.benchmarks.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.benchmarks.Answers;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.CivilCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    private static final int LAST_DAY = (int) LocalDate.parse("2024-12-31").toEpochDay();

    private final OrderBook book = new OrderBook(new CivilCalendar(ZoneId.of("Asia/Shanghai")));

    @Test
    void windowsEndOnTheDayOfTheLatestOrderAndHoldItWhole() {
        order("1", "2024-12-31T00:00:00+08:00", 1);
        order("2", "2024-12-31T23:59:59+08:00", 10);
        order("3", "2024-12-02T00:00:00+08:00", 100);
        order("4", "2024-12-01T23:59:59+08:00", 1_000);
        order("5", "2024-10-03T00:00:00+08:00", 10_000);
        order("6", "2024-10-02T23:59:59+08:00", 100_000);
        order("7", "2024-01-02T00:00:00+08:00", 1_000_000);
        order("8", "2024-01-01T23:59:59+08:00", 10_000_000);

        assertAnswer(new WindowAnswer("ann", LAST_DAY, 3, 111, 5, 11_111, 7, 1_111_111));
    }

    @Test
    void anOrderThatComesTwiceCountsOnce() {
        order("1", "2024-12-31T12:00:00+08:00", 5);
        order("1", "2024-12-31T12:00:00+08:00", 5);

        assertAnswer(new WindowAnswer("ann", LAST_DAY, 1, 5, 1, 5, 1, 5));
    }

    @Test
    void whatIsNoOrderHasNoAnswer() {
        book.add(new CustomerEvent("1", "ann", 0, new EventBody.Interaction("visit")));

        assertThat(book.answers().answers().topics()).isEmpty();
    }

    @Test
    void theAnswerOfTheGreatestDayIsTheLastWordAndOfOneDayTheLater() {
        WindowAnswers answers = new WindowAnswers();
        answers.put(answer(LAST_DAY, 1));
        answers.put(answer(LAST_DAY, 2));
        answers.put(answer(LAST_DAY - 1, 3));

        assertThat(answers.answers()).isEqualTo(only(answer(LAST_DAY, 2)));
        assertThat(answers.answers()).isNotEqualTo(only(answer(LAST_DAY, 1)));
    }

    private void order(String eventId, String time, long amount) {
        EventBody order = new EventBody.Order("o" + eventId, amount, "CNY", null, List.of(), null);
        long instant = OffsetDateTime.parse(time).toInstant().toEpochMilli();
        book.add(new CustomerEvent(eventId, "ann", instant, order));
    }

    private void assertAnswer(WindowAnswer expected) {
        assertThat(book.answers().answers()).isEqualTo(only(expected));
    }

    private static WindowAnswer answer(int day, long orders) {
        return new WindowAnswer("ann", day, orders, 1, orders, 1, orders, 1);
    }

    private static Answers only(WindowAnswer answer) {
        WindowAnswers answers = new WindowAnswers();
        answers.put(answer);
        return answers.answers();
    }
}
