package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.jobs.generate.GeneratedEvent.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The stream of events as a whole: its order, its end, and what it does not depend on. */
class EventGeneratorTest {

    @Property(tries = 20)
    void sameConfigGivesTheSameEvents(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int customers,
            @ForAll @DoubleRange(max = 0.3) double dirt) {
        PopulationConfig config = Populations.clean(customers, 90).withSeed(seed).withDirt(dirt);

        assertThat(Populations.events(config)).isEqualTo(Populations.events(config));
    }

    @Property(tries = 20)
    void customersDoNotDependOnEachOther(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int others) {
        PopulationConfig few = Populations.clean(3, 120).withSeed(seed).withDirt(0.1);
        PopulationConfig many = Populations.clean(3 + others, 120).withSeed(seed).withDirt(0.1);

        assertThat(Populations.events(many, "c0000001"))
                .isEqualTo(Populations.events(few, "c0000001"))
                .isNotEmpty();
    }

    @Test
    void anotherSeedGivesOtherEvents() {
        PopulationConfig config = Populations.clean(5, 60);

        assertThat(Populations.events(config.withSeed(1)))
                .isNotEqualTo(Populations.events(config.withSeed(2)));
    }

    @Test
    void theBytesOfTheDefaultSeedStayAsTheyAre() {
        GeneratedEvent first = new EventGenerator(Populations.clean(5, 60)).next();

        assertThat(first.json())
                .isEqualTo(
                        """
                        {"eventId":"c0000001-1","customerId":"c0000001","type":"profile",\
                        "time":"2024-01-07T18:30:18.000Z","enrolledAt":"2024-01-07T18:30:18.000Z",\
                        "region":"west","city":"Chengdu","ageBand":"55+","gender":"female",\
                        "customerType":"consumer","birthday":"1971-11-11",\
                        "timeZone":"Asia/Shanghai","acquisitionSource":"advertisement",\
                        "consent":{"email":true,"sms":false,"wechat":true}}\
                        """);
    }

    @Test
    void eventsComeInOrderOfArrival() {
        List<GeneratedEvent> events = Populations.events(Populations.clean(50, 200).withDirt(0.2));

        assertThat(events).isSortedAccordingTo(Comparator.comparing(GeneratedEvent::arrival));
    }

    @Test
    void onlyLateAndRepeatedEventsArriveAfterTheirTime() {
        for (GeneratedEvent event : Populations.events(Populations.clean(50, 200).withDirt(0.2))) {
            Duration delay = Duration.between(event.time(), event.arrival());
            if (event.delivery() == Delivery.ON_TIME) {
                assertThat(delay).isZero();
            } else {
                assertThat(delay).isBetween(Duration.ofSeconds(1), Duration.ofDays(3));
            }
        }
    }

    @Test
    void dirtComesInAllKindsAndInItsShare() {
        List<GeneratedEvent> events = Populations.events(Populations.clean(300, 365).withDirt(0.3));
        double expected = 0.1 * events.size() / 1.2;

        for (Delivery how : List.of(Delivery.LATE, Delivery.DUPLICATE, Delivery.BROKEN)) {
            assertThat(events.stream().filter(event -> event.delivery() == how).count())
                    .as(how.toString())
                    .isBetween((long) (0.9 * expected), (long) (1.1 * expected));
        }
    }

    @Test
    void dirtLosesAndChangesNothing() {
        PopulationConfig clean = Populations.clean(40, 200);
        Instant settled = clean.end().minus(Duration.ofDays(3));
        Set<String> dirty =
                Populations.events(clean.withDirt(0.5)).stream()
                        .filter(event -> event.delivery() != Delivery.BROKEN)
                        .filter(event -> event.time().isBefore(settled))
                        .map(GeneratedEvent::json)
                        .collect(Collectors.toSet());

        assertThat(dirty)
                .isEqualTo(
                        new EventGenerator(clean)
                                .streamUntil(settled)
                                .map(GeneratedEvent::json)
                                .collect(Collectors.toSet()));
    }

    @Test
    void duplicatesAreTheSameBytesAndBrokenOnesAreNot() {
        List<GeneratedEvent> events = Populations.events(Populations.clean(40, 200).withDirt(0.3));
        Set<String> sound =
                events.stream()
                        .filter(event -> event.delivery() == Delivery.ON_TIME)
                        .map(GeneratedEvent::json)
                        .collect(Collectors.toSet());

        for (GeneratedEvent event : events) {
            if (event.delivery() == Delivery.DUPLICATE) {
                assertThat(sound).contains(event.json());
            }
            if (event.delivery() == Delivery.BROKEN) {
                assertThat(sound).doesNotContain(event.json());
            }
        }
    }

    @Test
    void lifeGoesOnBeyondTheEndWithNewCustomers() {
        PopulationConfig config = Populations.clean(10, 50);
        EventGenerator generator = new EventGenerator(config);
        Instant far = config.end().plus(Duration.ofDays(500));

        Set<String> customers =
                generator
                        .streamUntil(far)
                        .map(GeneratedEvent::customerId)
                        .collect(Collectors.toSet());

        // ten in the period, and one each five days before the 500th
        assertThat(customers).hasSize(109);
        assertThat(generator.hasNext()).isTrue();
        assertThat(generator.next().arrival()).isAfterOrEqualTo(far);
    }

    @Test
    void whatComesAfterAnEndIsNotSkipped() {
        PopulationConfig config = Populations.clean(10, 50);
        Instant middle = Populations.START.plus(Duration.ofDays(25));
        EventGenerator generator = new EventGenerator(config);
        List<GeneratedEvent> before = generator.streamUntil(middle).toList();
        List<GeneratedEvent> after = generator.streamUntil(config.end()).toList();

        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty();
        assertThat(before.size() + after.size()).isEqualTo(Populations.events(config).size());
    }

    @Test
    void readingBeyondTheEndOfAPartFails() {
        Iterator<GeneratedEvent> none =
                new EventGenerator(Populations.clean(1, 10)).until(Populations.START);

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("2024-01-01");
    }
}
