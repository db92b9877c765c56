package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ENGAGEMENT;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicateTest {

    private final CustomerStory customer =
            CustomerStory.under(policy().weight("visit", "1").build());

    @Test
    void anEventIdIsDroppedForSevenDays() {
        customer.on("2025-01-01T12:00").as("x").visits();
        customer.on("2025-01-08T12:00").as("x").visits();

        assertThat(customer.outcome().deduplicated()).isEqualTo(1);
        assertThat(customer.outcome().accepted()).isEqualTo(1);
        assertThat(customer.value(ENGAGEMENT, 30)).isEqualTo("1");
    }

    @Test
    void aMillisecondAfterSevenDaysItIsNew() {
        customer.on("2025-01-01T12:00").as("x").visits();
        customer.on("2025-01-08T12:00:00.001").as("x").visits();

        assertThat(customer.outcome().deduplicated()).isZero();
        assertThat(customer.value(ENGAGEMENT, 30)).isEqualTo("2");
    }

    @Test
    void aDuplicateDoesNotMoveTheClockNorRemindOfItself() {
        customer.on("2025-01-01T12:00").as("x").visits();
        customer.on("2025-01-07").as("x").visits();
        assertThat(customer.clock()).isEqualTo("2025-01-01T12:00");

        customer.on("2025-01-08T12:00:00.001").as("x").visits();
        assertThat(customer.outcome().deduplicated()).isEqualTo(1);
    }

    @Test
    void theClockCountsNotTheTimeOfALateEvent() {
        customer.on("2025-01-01").as("x").visits().on("2025-01-09").as("y").visits();
        customer.on("2025-01-02").as("x").visits();
        assertThat(customer.outcome().deduplicated()).isZero();

        customer.on("2025-01-16T12:00").as("x").visits();
        assertThat(customer.outcome().deduplicated()).isEqualTo(1);
    }

    @Test
    void anotherTypeOrBodyUnderTheSameIdIsADuplicateToo() {
        customer.on("2025-01-01").as("x").visits().as("x").orders("o1", "1.00");

        assertThat(customer.outcome().deduplicated()).isEqualTo(1);
        assertThat(customer.value(ORDERS, 1)).isEqualTo("0");
    }

    @Test
    void moreThanThirtyTwoIdsSpillIntoTheArchive() {
        for (int i = 0; i < 600; i++) {
            customer.at(customer.instant("2025-01-01") + i).as("x" + i).visits();
        }
        assertThat(customer.state().recentEvents().size()).isEqualTo(32);
        customer.on("2025-01-08T12:00");
        for (int i = 0; i < 600; i++) {
            customer.as("x" + i).visits();
        }

        assertThat(customer.outcome().deduplicated()).isEqualTo(600);
    }

    @Test
    void spilledIdsAreNewAfterSevenDaysToo() {
        for (int i = 0; i < 100; i++) {
            customer.at(customer.instant("2025-01-01")).as("x" + i).visits();
        }
        customer.on("2025-01-08T12:00").as("x0").visits();
        assertThat(customer.outcome().deduplicated()).isEqualTo(1);

        customer.on("2025-01-08T12:00:00.001").as("x0").visits().as("x99").visits();
        assertThat(customer.outcome().deduplicated()).isEqualTo(1);
    }

    @Test
    void theArchiveIsSweptWhenItHasDoubled() {
        InMemoryArchive archive = (InMemoryArchive) customer.customer().archive();
        for (int i = 0; i < 255 + 32; i++) {
            customer.at(customer.instant("2025-01-01")).as("x" + i).visits();
        }
        assertThat(customer.state().recentEvents().spill().count()).isEqualTo(255);

        customer.on("2025-01-08T12:00:00.001");
        for (int i = 0; i < 33; i++) {
            customer.as("y" + i).visits();
        }
        assertThat(customer.state().recentEvents().spill().count()).isEqualTo(1);
        assertThat(customer.state().recentEvents().spill().sweepAt()).isEqualTo(256);
        assertThat(archive.rememberedAt(Fingerprint.of("x0")))
                .isEqualTo(CustomerArchive.NOT_REMEMBERED);
    }

    @Test
    void aSweepThatFindsAllStillRememberedDoublesTheNextOne() {
        for (int i = 0; i < 256 + 32; i++) {
            customer.at(customer.instant("2025-01-01")).as("x" + i).visits();
        }

        assertThat(customer.state().recentEvents().spill())
                .isEqualTo(new RecentEvents.Spill(customer.instant("2025-01-01"), 256, 512));
    }

    @Test
    void whatWasSpilledCanBeReadBack() {
        for (int i = 0; i < 40; i++) {
            customer.at(customer.instant("2025-01-01") + i).as("x" + i).visits();
        }
        RecentEvents saved = customer.state().recentEvents();
        RecentEvents read = new RecentEvents();
        saved.iterator().forEachRemaining(read::restore);
        read.restore(saved.spill());

        assertThat(read.size()).isEqualTo(32);
        assertThat(read.spill()).isEqualTo(saved.spill());
        for (int i = 0; i < 40; i++) {
            assertThat(
                            read.isDuplicate(
                                    Fingerprint.of("x" + i),
                                    customer.instant("2025-01-02"),
                                    customer.customer().archive()))
                    .isTrue();
        }
    }

    @Test
    void anOrderIdUnderAnotherEventIdIsADuplicateOrder() {
        customer.on("2025-01-01").orders("o1", "1.00").on("2025-06-01").orders("o1", "2.00");

        assertThat(customer.rejected()).containsExactly("duplicate-order");
        assertThat(customer.clock()).isEqualTo("2025-01-01T12:00");
        assertThat(customer.value(SPEND, 30)).isEqualTo("1");
    }

    @Test
    void aRejectedEventsIdIsNotRemembered() {
        customer.on("2025-01-01").orders("o1", "1.00").as("x").orders("o1", "2.00");
        customer.as("x").orders("o2", "3.00");

        assertThat(customer.outcome().deduplicated()).isZero();
        assertThat(customer.value(SPEND, 1)).isEqualTo("4");
    }
}
