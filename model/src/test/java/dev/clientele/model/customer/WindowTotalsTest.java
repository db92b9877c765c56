package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierPolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sums over windows, against the plain list of what happened, day by day. */
class WindowTotalsTest {

    private static final int FIRST = 20_000;
    private static final int LENGTH = 40;
    private static final TierPolicy POLICY =
            policy().weight("visit", "0.5").weight("review", "3").build();

    private final CustomerState state = new CustomerState();
    private final WindowTotals totals = new WindowTotals(state.ledger(), state, POLICY);

    @Property
    void ordersAreThoseOfTheDays(
            @ForAll @Size(max = 30) List<@IntRange(max = LENGTH) Integer> days,
            @ForAll @IntRange(max = LENGTH) int from,
            @ForAll @IntRange(max = LENGTH) int to) {
        CustomerState ofDays = new CustomerState();
        for (int i = 0; i < days.size(); i++) {
            ofDays.ledger().add(FIRST + days.get(i), order(i));
        }
        int[] inside =
                IntStream.range(0, days.size())
                        .filter(i -> days.get(i) >= from && days.get(i) <= to)
                        .toArray();

        WindowTotals windows = new WindowTotals(ofDays.ledger(), ofDays, POLICY);
        assertThat(windows.live(FIRST + from, FIRST + to)).isEqualTo(inside.length);
        assertThat(windows.remaining(FIRST + from, FIRST + to)).isEqualTo(90L * inside.length);
        assertThat(windows.orders(FIRST + from, FIRST + to))
                .isEqualTo(
                        new DayTotals(
                                2 * inside.length,
                                inside.length,
                                100L * inside.length,
                                90L * inside.length,
                                IntStream.of(inside).sum(),
                                7L * inside.length));
    }

    /** Two were placed, one of which is left; its number is its margin, so no two are alike. */
    private static DayTotals order(int number) {
        return new DayTotals(2, 1, 100, 90, number, 7);
    }

    @Test
    void marginIsTheOwnOneAndTheDefaultOneOfTheRest() {
        assertThat(totals.margin(new DayTotals(2, 2, 300_00, 300_00, 25_00, 200_00)))
                .isEqualTo(25_00 + 60_00);
    }

    @Test
    void engagementWeighsEachInteractionFromTheFirstDayOn() {
        state.activity().add(FIRST, "visit", 2);
        state.activity().add(FIRST + 1, "visit", 3);
        state.activity().add(FIRST + 1, "review", 1);
        state.activity().add(FIRST + 2, "click", 9);

        assertThat(engagement(FIRST)).isEqualTo(5.5);
        assertThat(engagement(FIRST + 1)).isEqualTo(4.5);
        assertThat(engagement(FIRST + 2)).isZero();
        assertThat(engagement(FIRST + 3)).isZero();
    }

    private double engagement(int from) {
        Fraction sum = totals.engagement(from);
        return (double) sum.numerator() / sum.denominator();
    }

    @Property
    void activeDaysHaveAnOrderOrAnInteraction(
            @ForAll @Size(max = 20) Set<@IntRange(max = LENGTH) Integer> orders,
            @ForAll @Size(max = 20) List<@IntRange(max = LENGTH) Integer> actions,
            @ForAll @IntRange(max = LENGTH) int from) {
        CustomerState active = new CustomerState();
        orders.forEach(day -> active.ledger().add(FIRST + day, order(1)));
        for (int i = 0; i < actions.size(); i++) {
            active.activity().add(FIRST + actions.get(i), "kind " + i % 3, 1);
        }
        Set<Integer> days = new TreeSet<>(orders);
        days.addAll(actions);

        assertThat(new WindowTotals(active.ledger(), active, POLICY).activeDays(FIRST + from))
                .isEqualTo((int) days.stream().filter(day -> day >= from).count());
    }

    @Property
    void aWindowChangesWhenItsOldestDayLeaves(
            @ForAll @Size(max = 8) Set<@IntRange(max = LENGTH) Integer> days,
            @ForAll @IntRange(min = 1, max = LENGTH) int length,
            @ForAll @IntRange(max = 10) int silence) {
        CustomerState customer = new CustomerState();
        for (int day : days) {
            customer.ledger().add(FIRST + day, order(1));
            customer.activity().add(FIRST + day, "visit", 1);
        }
        WindowTotals windows = new WindowTotals(customer.ledger(), customer, POLICY);
        int today = FIRST + LENGTH + silence;
        int expected = firstChange(today, now -> count(days, now - length + 1));

        assertThat(windows.nextOrderLeaves(length, today)).isEqualTo(expected);
        assertThat(windows.nextActivityLeaves(length, today)).isEqualTo(expected);
        List<Integer> slices = days.stream().map(day -> FIRST + day).toList();
        assertThat(windows.nextLeaves(slices, length, today)).isEqualTo(expected);
    }

    private interface Count {
        long on(int day);
    }

    private static int firstChange(int today, Count count) {
        IntPredicate differs = day -> count.on(day) != count.on(today);
        return IntStream.rangeClosed(today + 1, today + LENGTH)
                .filter(differs)
                .findFirst()
                .orElse(Days.NEVER);
    }

    private static long count(Set<Integer> days, int from) {
        return days.stream().filter(day -> FIRST + day >= from).count();
    }

    /** Of a complaint whose beginning has not come yet the day is not known. */
    @Test
    void whatHasNoDayNeverLeaves() {
        assertThat(totals.nextLeaves(List.of(Days.NEVER), 30, FIRST)).isEqualTo(Days.NEVER);
        assertThat(totals.nextLeaves(List.of(Days.NEVER, FIRST), 30, FIRST)).isEqualTo(FIRST + 30);
        assertThat(totals.nextLeaves(List.of(), 30, FIRST)).isEqualTo(Days.NEVER);
    }
}
