package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.DriftAlert;
import dev.clientele.model.drift.DriftBook;
import dev.clientele.model.drift.DriftWeek;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.TierPolicy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Customers who live as BG/NBD has it: models with their parameters stay within the band, models
 * that are wrong do not.
 */
class DriftKnownTruthTest {

    private static final int CUSTOMERS = 1_200;
    private static final int START = 20_000;
    private static final int DAYS = 240;
    private static final long DAY = 86_400_000L;
    private static final double ALPHA = 60;

    private static final TierPolicy POLICY = policy().build();

    private static final DriftBook BOOK = book();

    @Test
    void rightModelsStayInside() {
        assertThat(judged("right"))
                .hasSizeGreaterThan(20)
                .allMatch(DriftWeek::isInside)
                .allMatch(week -> week.alert() == null);
    }

    /** Later on what customers did themselves outweighs what the models say of all of them. */
    @Test
    void wrongModelsAreOutsideForMonths() {
        List<DriftWeek> weeks = judged("wrong");

        assertThat(weeks.subList(4, 10)).noneMatch(DriftWeek::isInside);
        assertThat(weeks).filteredOn(week -> week.alert() == DriftAlert.RAISED).isNotEmpty();
    }

    private static List<DriftWeek> judged(String models) {
        long end = (START + DAYS) * DAY;
        return BOOK.weeks(new CivilCalendar(ZoneOffset.UTC), end).stream()
                .filter(week -> week.models().equals(models) && week.isJudged())
                .toList();
    }

    private static DriftBook book() {
        CustomerEngine engine =
                new CustomerEngine(
                        Programmes.dated(
                                List.of(List.of(POLICY)),
                                List.of(models("right", ALPHA, false), models("wrong", 30, true))),
                        new Panel(1));
        Random random = new Random(20260101);
        DriftBook book = new DriftBook();
        for (int i = 0; i < CUSTOMERS; i++) {
            Outcome outcome = new Outcome();
            Customer customer = new Customer("c" + i, new CustomerState(), new InMemoryArchive());
            for (int day : purchaseDays(random)) {
                EventBody order =
                        new EventBody.Order("o" + day, 10_00, null, null, List.of(), null);
                CustomerEvent event =
                        new CustomerEvent("e" + day, customer.id(), day * DAY + DAY / 2, order);
                Origin origin = new Origin("life", Origin.FILE, day, new byte[0]);
                engine.apply(customer, event, origin, outcome);
            }
            engine.settle(customer, (START + DAYS) * DAY, outcome);
            outcome.looks().forEach(book::add);
        }
        return book;
    }

    private static ModelsVersion models(String version, double alpha, boolean shadow) {
        FittedModels models =
                new FittedModels(
                        version,
                        ModelUnit.DAYS,
                        new BgNbd(2, alpha, 1, 4),
                        Fits.VALUE,
                        false,
                        365,
                        0.01);
        return new ModelsVersion(
                new ModelForecast(models), ModelsVersion.FROM_THE_BEGINNING, shadow);
    }

    /** A rate that is Gamma(2, 60 days), a chance of leaving that is Beta(1, 4). */
    private static Set<Integer> purchaseDays(Random random) {
        double rate = (exponential(random) + exponential(random)) / ALPHA;
        double leaving = 1 - Math.pow(1 - random.nextDouble(), 0.25);
        Set<Integer> days = new TreeSet<>();
        double time = START + random.nextDouble() * 60;
        days.add((int) time);
        time += exponential(random) / rate;
        while (time < START + DAYS) {
            days.add((int) time);
            if (random.nextDouble() < leaving) {
                break;
            }
            time += exponential(random) / rate;
        }
        return days;
    }

    private static double exponential(Random random) {
        return -Math.log(1 - random.nextDouble());
    }
}
