package dev.clientele.model.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.retention.AlertGroup.By;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;
import dev.clientele.model.retention.RetentionSignal.Warning;
import dev.clientele.model.slice.CivilCalendar;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Books come to the same in any order and however they are divided, and their numbers add up. */
class BooksPropertyTest {

    private static final CivilCalendar CALENDAR = new CivilCalendar(ZoneOffset.UTC);
    private static final int FIRST_DAY = 20_000;
    private static final int DAYS = 500;
    private static final long END = CALENDAR.startOf(FIRST_DAY + DAYS + 100);
    private static final List<String> TIERS = List.of("member", "silver", "gold");

    @Property(tries = 100)
    void orderAndDivisionDoNotMatter(@ForAll long seed, @ForAll @IntRange(max = 60) int customers) {
        Random random = new Random(seed);
        List<Move> moves = moves(random, customers);
        List<OfAlerts> signals = signals(random, customers);
        BaseBook base = new BaseBook();
        moves.forEach(base::add);
        AlertBook alerts = new AlertBook();
        signals.forEach(alerts::add);
        Collections.shuffle(moves, random);
        Collections.shuffle(signals, random);
        BaseBook base1 = new BaseBook();
        BaseBook base2 = new BaseBook();
        moves.forEach(it -> (random.nextBoolean() ? base1 : base2).add(it));
        base1.add(base2);
        AlertBook alerts1 = new AlertBook();
        AlertBook alerts2 = new AlertBook();
        signals.forEach(it -> (random.nextBoolean() ? alerts1 : alerts2).add(it));
        alerts2.add(alerts1);

        assertThat(base1.figures(CALENDAR, END)).isEqualTo(base.figures(CALENDAR, END));
        assertThat(alerts2.figures(CALENDAR, END)).isEqualTo(alerts.figures(CALENDAR, END));
    }

    @Property(tries = 100)
    void basesGoOnWhereTheyEndedAndTiersAddUp(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int customers) {
        List<Move> moves = moves(new Random(seed), customers);
        BaseBook book = new BaseBook();
        moves.forEach(book::add);
        List<BaseFigure> figures = book.figures(CALENDAR, END);

        Map<String, BaseFigure> before = Map.of();
        for (List<BaseFigure> month : byMonth(figures)) {
            BaseFigure all = month.get(0);
            List<BaseFigure> tiers = month.subList(1, month.size());
            assertThat(all.whole()).isTrue();
            for (ToLongFunction<BaseFigure> number : NUMBERS) {
                assertThat(tiers.stream().mapToLong(number).sum())
                        .isEqualTo(number.applyAsLong(all));
            }
            assertThat(all.movedIn()).isEqualTo(all.movedOut());
            for (BaseFigure figure : month) {
                BaseFigure last = before.get(figure.whole() + figure.tier());
                assertThat(figure.start()).isEqualTo(last == null ? 0 : last.end());
                assertThat(figure.lapsedAtStart()).isEqualTo(last == null ? 0 : last.lapsedAtEnd());
                assertThat(figure.end()).isNotNegative();
                assertThat(figure.lapsedAtEnd()).isNotNegative();
            }
            before =
                    month.stream()
                            .collect(Collectors.toMap(it -> it.whole() + it.tier(), it -> it));
        }
        assertThat(figures.isEmpty()).isEqualTo(moves.isEmpty());
        assertThat(moves.isEmpty() ? 0 : before.get("true").end()).isEqualTo(active(moves));
    }

    private static final List<ToLongFunction<BaseFigure>> NUMBERS =
            List.of(
                    BaseFigure::start,
                    BaseFigure::joined,
                    BaseFigure::wonBack,
                    BaseFigure::restored,
                    BaseFigure::movedIn,
                    BaseFigure::movedOut,
                    BaseFigure::lapsed,
                    BaseFigure::left,
                    BaseFigure::end,
                    BaseFigure::lapsedAtStart,
                    BaseFigure::reactivated,
                    BaseFigure::lapsedAtEnd);

    private static long active(List<Move> moves) {
        long in = moves.stream().filter(it -> it.to().status() == CustomerStatus.ACTIVE).count();
        long out = moves.stream().filter(it -> it.from().status() == CustomerStatus.ACTIVE).count();
        return in - out;
    }

    private static List<List<BaseFigure>> byMonth(List<BaseFigure> figures) {
        List<List<BaseFigure>> months = new ArrayList<>();
        for (BaseFigure figure : figures) {
            if (figure.whole()) {
                months.add(new ArrayList<>());
            }
            months.get(months.size() - 1).add(figure);
        }
        return months;
    }

    @Property(tries = 100)
    void groupsOfAlertsAddUp(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int customers) {
        AlertBook book = new AlertBook();
        signals(new Random(seed), customers).forEach(book::add);

        Map<Integer, List<AlertFigure>> weeks =
                book.figures(CALENDAR, END).stream()
                        .collect(Collectors.groupingBy(AlertFigure::monday));
        assertThat(weeks).isNotEmpty();
        for (List<AlertFigure> week : weeks.values()) {
            for (By by : List.of(By.LEVEL, By.TIER, By.REASON, By.RELATIONSHIP)) {
                assertSameSum(by, AlertFigure::lost, week);
                assertSameSum(by, AlertFigure::recovered, week);
                assertSameSum(by, AlertFigure::warnedLapses, week);
            }
            assertSameSum(By.TIER, AlertFigure::lapses, week);
            assertSameSum(By.RELATIONSHIP, AlertFigure::lapses, week);
            assertSameSum(By.LEVEL, it -> it.looks().customers(), week);
            assertSameSum(By.TIER, it -> it.looks().withoutOrder(), week);
            assertSameSum(By.LEVEL, it -> it.looks().unwarned(), week);
            assertSameSum(By.TIER, it -> it.looks().unwarnedWithoutOrder(), week);
        }
    }

    private static void assertSameSum(
            By by, ToLongFunction<AlertFigure> number, List<AlertFigure> week) {
        assertThat(sum(by, number, week)).as("%s", by).isEqualTo(sum(By.ALL, number, week));
    }

    private static long sum(By by, ToLongFunction<AlertFigure> number, List<AlertFigure> week) {
        return week.stream().filter(it -> it.group().by() == by).mapToLong(number).sum();
    }

    /** The lives of customers: each move begins where the one before ended. */
    private static List<Move> moves(Random random, int customers) {
        List<Move> moves = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            BaseStanding at = BaseStanding.NONE;
            int day = FIRST_DAY + random.nextInt(DAYS);
            while (day < FIRST_DAY + DAYS) {
                BaseStanding to = standing(random);
                boolean isBack =
                        at.status() == CustomerStatus.LAPSED
                                && to.status() == CustomerStatus.ACTIVE;
                if (!to.equals(at)) {
                    int silentDays = isBack ? random.nextInt(300) : 0;
                    moves.add(new Move(day, at, to, silentDays));
                    at = to;
                }
                day += random.nextInt(90);
            }
        }
        return moves;
    }

    private static BaseStanding standing(Random random) {
        CustomerStatus status = one(CustomerStatus.values(), random);
        boolean none = status == CustomerStatus.NONE || random.nextInt(10) == 0;
        return new BaseStanding(status, none ? null : tier(random));
    }

    private static List<OfAlerts> signals(Random random, int customers) {
        List<OfAlerts> signals = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int day = FIRST_DAY + random.nextInt(DAYS);
            boolean yes = random.nextBoolean();
            signals.add(new Judged(day, alert(random), yes, yes ? 0 : random.nextInt(90)));
            Relationship before =
                    random.nextBoolean() ? Relationship.ONE_TIME : Relationship.REPEAT;
            Warning warning = yes ? new Warning(alert(random), 1 + random.nextInt(90)) : null;
            signals.add(new Lapsed(day + 5, tier(random), before, warning));
            LookStart start =
                    new LookStart(
                            tier(random),
                            one(ChurnLevel.values(), random),
                            one(Relationship.values(), random));
            signals.add(new BaseLook(day + 9, start, random.nextBoolean()));
        }
        return signals;
    }

    private static Alert alert(Random random) {
        AlertOrigin origin =
                new AlertOrigin(
                        tier(random),
                        one(ChurnReason.Code.values(), random),
                        one(Relationship.values(), random));
        return new Alert(one(ChurnLevel.values(), random), origin);
    }

    private static String tier(Random random) {
        return TIERS.get(random.nextInt(TIERS.size()));
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
