package dev.clientele.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.benchmarks.tiers.TierAnswer;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tiers of one customer, by the plain application. */
class RetailTiersTest {

    private static final long START = Instant.parse("2024-01-01T10:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000;

    private final List<String> changes = new ArrayList<>();
    private CivilCalendar calendar;
    private WindowDesk desk;
    private int today;
    private int events;

    @BeforeEach
    void open() throws Exception {
        EngineRules rules =
                new EngineRules(
                        ProgrammeDocuments.of(List.of(StreamsContender.POLICY), null).read(), 0);
        calendar = rules.calendar();
        today = calendar.dayOf(START);
        desk = new WindowDesk(new HeapStore(), new HeapStore(), new HeapStore(), rules, this::sent);
    }

    private void sent(String topic, byte[] customerId, byte[] record) {
        if (topic.equals(WindowProcessor.TIERS)) {
            TierAnswer change = RetailTiers.read("c", record);
            changes.add(change.from() + " " + change.to() + " " + (change.instant() - START));
        }
    }

    @Test
    void aTierTakesBothThresholds() {
        order(0, 1_000_000);
        order(0, 1_000_000);
        order(1, 0);
        assertThat(changes).containsExactly("null ordinary 0");

        order(2, 1);
        order(2, 1);
        order(2, 1);
        order(2, 1);
        assertThat(changes)
                .containsExactly(
                        "null ordinary 0", "ordinary silver " + 2 * DAY, "silver gold " + 2 * DAY);
    }

    @Test
    void aDowngradeComesInSilenceAtTheStartOfItsDay() {
        order(0, 66_666);
        order(0, 66_667);
        order(0, 66_667);
        changes.clear();

        desk.reach(calendar.startOf(today + 365 + 30) - 1);
        assertThat(changes).isEmpty();

        desk.reach(calendar.startOf(today + 365 + 30));
        assertThat(changes).containsExactly("silver ordinary " + startOf(365 + 30));
    }

    @Test
    void aReturnLowersItsOrderAndTheTierIsHeldForNinetyDays() {
        for (int i = 0; i < 6; i++) {
            order(0, 200_000);
        }
        changes.clear();

        receive(10, new EventBody.Return("o1", null));
        desk.reach(START + 200 * DAY);

        assertThat(changes).containsExactly("gold silver " + startOf(90));
    }

    @Test
    void aDowngradeIsAvertedByAnOrder() {
        order(0, 100_000);
        order(0, 100_000);
        order(100, 100_000);
        changes.clear();

        order(380, 80_000);
        order(380, 0);
        order(380, 20_000);
        desk.reach(START + 464 * DAY);

        assertThat(changes).isEmpty();
    }

    private long startOf(int daysLater) {
        return calendar.startOf(today + daysLater) - START;
    }

    private void order(int daysLater, long amount) {
        receive(
                daysLater,
                new EventBody.Order("o" + (events + 1), amount, null, null, List.of(), null));
    }

    private void receive(int daysLater, EventBody body) {
        events++;
        desk.receive(new CustomerEvent("e" + events, "c", START + daysLater * DAY, body));
    }
}
