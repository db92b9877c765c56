package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The population's figures against its parameters: fixed seed, tolerances of four standard errors
 * or more.
 */
class PopulationStatisticsTest {

    private static final PopulationConfig CONFIG = Populations.clean(4_000, 730);
    private static final List<CustomerTruth> TRUTHS = CustomerTruth.of(CONFIG).toList();
    private static final List<GeneratedEvent> EVENTS = Populations.events(CONFIG);

    @Test
    void purchaseRatesHaveTheirMean() {
        // standard error: sqrt(r) / alpha / sqrt(4000)
        assertThat(mean(CustomerTruth::purchaseRatePerDay)).isCloseTo(1.2 / 42, within(0.0017));
    }

    @Test
    void dropoutProbabilitiesHaveTheirMean() {
        assertThat(mean(CustomerTruth::dropoutProbability)).isCloseTo(0.8 / 7.3, within(0.007));
    }

    @Test
    void orderValuesHaveTheirMean() {
        // standard error: 260 / sqrt(2 x 4000)
        assertThat(mean(CustomerTruth::meanOrderValue)).isCloseTo(260, within(12.0));
    }

    @Test
    void customersJoinEvenlyOverThePeriod() {
        Instant middle = CONFIG.start().plus(Duration.ofDays(365));

        assertThat(TRUTHS.stream().filter(truth -> truth.joined().isBefore(middle)).count())
                .isBetween(1_870L, 2_130L);
    }

    @Test
    void theTruthCountsTheOrdersThatAreMade() {
        Map<String, Long> orders = new HashMap<>();
        Map<String, Instant> latest = new HashMap<>();
        for (GeneratedEvent event : EVENTS) {
            if (event.type().equals("order")) {
                orders.merge(event.customerId(), 1L, Long::sum);
                latest.put(event.customerId(), event.time());
            }
        }
        for (CustomerTruth truth : TRUTHS) {
            assertThat(orders.getOrDefault(truth.customerId(), 0L)).isEqualTo(truth.orders());
            truth.aliveUntil()
                    .ifPresent(last -> assertThat(latest.get(truth.customerId())).isEqualTo(last));
        }
    }

    @Test
    void theLivingOrderAtTheirRate() {
        double orders = 0;
        double expected = 0;
        for (CustomerTruth truth : TRUTHS) {
            Instant until = truth.aliveUntil().orElse(CONFIG.end());
            orders += truth.orders() - (truth.orders() > 0 ? 1 : 0);
            expected +=
                    truth.purchaseRatePerDay()
                            * Duration.between(truth.joined(), until).toMinutes()
                            / 1440.0;
        }
        assertThat(orders / expected).isCloseTo(1, within(0.04));
    }

    @Test
    void dropoutHappensAtItsProbability() {
        double dropouts = TRUTHS.stream().filter(truth -> truth.aliveUntil().isPresent()).count();
        double expected =
                TRUTHS.stream()
                        .mapToDouble(truth -> truth.orders() * truth.dropoutProbability())
                        .sum();

        assertThat(dropouts / expected).isCloseTo(1, within(0.1));
    }

    @Test
    void whetherTheFirstOrderMayBeTheLastDependsOnTheModel() {
        PurchaseParameters usual = PurchaseParameters.DEFAULT;
        PurchaseParameters repeat =
                new PurchaseParameters(
                        PurchaseModel.BG_NBD, usual.r(), usual.alpha(), usual.a(), usual.b());
        Predicate<CustomerTruth> onceOnly =
                truth -> truth.orders() == 1 && truth.aliveUntil().isPresent();

        assertThat(TRUTHS).anyMatch(onceOnly);
        assertThat(CustomerTruth.of(CONFIG.withParameters(repeat, ValueParameters.DEFAULT)))
                .noneMatch(onceOnly);
    }

    @Test
    void eveningsAndSaturdaysAreBusyInTheZone() {
        long evening = orders(time -> time.getHour() == 20);
        long night = orders(time -> time.getHour() == 3);
        long saturday = orders(time -> time.getDayOfWeek() == DayOfWeek.SATURDAY);
        long tuesday = orders(time -> time.getDayOfWeek() == DayOfWeek.TUESDAY);

        assertThat(evening).isGreaterThan(15 * night);
        assertThat((double) saturday / tuesday).isCloseTo(1.2 / 0.88, within(0.15));
    }

    @Test
    void interactionsFadeOnceTheOrdersEnd() {
        Map<String, Instant> ends = new HashMap<>();
        for (CustomerTruth truth : TRUTHS) {
            truth.aliveUntil()
                    .filter(last -> last.isBefore(CONFIG.end().minus(Duration.ofDays(120))))
                    .ifPresent(last -> ends.put(truth.customerId(), last));
        }
        long[] perMonth = new long[4];
        for (GeneratedEvent event : EVENTS) {
            Instant last = ends.get(event.customerId());
            if (event.type().equals("interaction") && last != null && event.time().isAfter(last)) {
                long month = Duration.between(last, event.time()).toDays() / 30;
                perMonth[(int) Math.min(3, month)]++;
            }
        }
        assertThat(perMonth[1]).isLessThan(perMonth[0] / 2).isGreaterThan(2 * perMonth[2]);
        assertThat(perMonth[2]).isPositive();
    }

    private static long orders(Predicate<ZonedDateTime> when) {
        return EVENTS.stream()
                .filter(event -> event.type().equals("order"))
                .filter(event -> when.test(event.time().atZone(CONFIG.zone())))
                .count();
    }

    private static double mean(ToDoubleFunction<CustomerTruth> figure) {
        return TRUTHS.stream().mapToDouble(figure).average().orElseThrow();
    }
}
