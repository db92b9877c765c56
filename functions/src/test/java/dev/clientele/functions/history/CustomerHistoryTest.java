package dev.clientele.functions.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.history.Finding.AtTheEnd;
import dev.clientele.functions.history.Finding.Followed;
import dev.clientele.functions.history.Finding.Known;
import dev.clientele.functions.history.Finding.Purchase;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days are epoch days in UTC; the cuts are after the days 100, 140 and 180. */
class CustomerHistoryTest {

    private static final long DAY = 86_400_000L;
    private static final Cuts CUTS = new Cuts(cut(100), cut(140), cut(180));
    private static final String POLICY =
            """
            {"id": "p", "version": 1, "effectiveFrom": "1970-01-01T00:00:00Z", "approvedBy": "x",
             "timeZone": "UTC", "currency": "EUR", "rates": {"USD": 0.5},
             "tiers": [{"id": "member"},
                       {"id": "gold", "enter": {"metric": "orders", "days": 9, "atLeast": 1}}]}
            """;

    private final CustomerHistory history = history(false);
    private int events;

    @Test
    void tellsEachCut() throws Exception {
        order("a", 90, 1000, null);
        order("b", 95, 2000, null);
        order("c", 120, 4000, null);
        order("d", 150, 8000, null);
        order("e", 170, 500, null);

        assertThat(findings(history))
                .containsExactly(
                        new Followed(false, new Known(1, 5, 10, 2000), 1, 30, 4000),
                        new AtTheEnd(new Known(2, 30, 50, 6000)),
                        new Followed(true, new Known(2, 30, 50, 6000), 2, 80, 8500),
                        new Purchase(90, true),
                        new Purchase(95, false),
                        new Purchase(120, false),
                        new Purchase(150, false),
                        new Purchase(170, false));
    }

    @Test
    void whatArrivesAfterACutIsNotKnownAtIt() throws Exception {
        order("a", 90, 1000, null);
        order("b", 110, 1000, null);
        order("late", 95, 1000, null);
        order("c", 150, 1000, null);
        apply(160, new EventBody.Return("b", null));

        assertThat(findings(history))
                .startsWith(
                        new Followed(false, new Known(0, 0, 10, 0), 1, 20, 1000),
                        new AtTheEnd(new Known(2, 20, 50, 2000)),
                        new Followed(true, new Known(2, 20, 50, 2000), 1, 60, 1000))
                .doesNotContain(new Purchase(110, false));
    }

    @Test
    void anEventThatIsRefusedIsNoSignOfTime() throws Exception {
        order("a", 90, 1000, null);
        order("a", 110, 1000, null);
        order("b", 95, 700, null);

        assertThat(findings(history)).contains(new AtTheEnd(new Known(1, 5, 50, 700)));
        assertThat(findings(history).get(0))
                .isEqualTo(new Followed(false, new Known(1, 5, 10, 700), 0, 0, 0));
    }

    @Test
    void whatComesAfterTheLastCutIsLeftOut() throws Exception {
        order("a", 150, 1000, null);
        order("b", 181, 1000, null);

        assertThat(findings(history)).containsExactly(new Purchase(150, true));
    }

    @Test
    void moneyIsThatOfTheProgramme() throws Exception {
        order("a", 90, 1000, null);
        order("b", 91, 1000, "USD");
        order("c", 92, 1000, "GBP");

        assertThat(findings(history)).contains(new AtTheEnd(new Known(1, 1, 50, 500)));
    }

    @Test
    void theFirstDayCountsIfAsked() throws Exception {
        CustomerHistory withFirst = history(true);
        withFirst.apply(event(90, order("a", 1000, null)), origin());

        assertThat(findings(withFirst)).contains(new AtTheEnd(new Known(0, 0, 50, 1000)));
    }

    @Test
    void whoIsErasedLeavesNothing() throws Exception {
        order("a", 90, 1000, null);
        apply(150, new EventBody.Erase());

        assertThat(findings(history)).isEmpty();
    }

    @Test
    void cutsAscend() {
        assertThatThrownBy(() -> new Cuts(cut(5), cut(5), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cuts(null, cut(5), cut(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Cut cut(int day) {
        return new Cut((day + 1) * DAY, day);
    }

    private static CustomerHistory history(boolean firstDay) {
        try {
            byte[] policy = POLICY.getBytes(StandardCharsets.UTF_8);
            CustomerEngine engine =
                    new CustomerEngine(ReducedProgramme.of(PolicyReader.read(policy, "policy")));
            return new CustomerHistory("ann", engine, CUTS, firstDay);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void order(String id, int day, long amount, String currency) {
        apply(day, order(id, amount, currency));
    }

    private static EventBody order(String id, long amount, String currency) {
        return new EventBody.Order(id, amount, currency, null, List.of(), null);
    }

    private void apply(int day, EventBody body) {
        history.apply(event(day, body), origin());
    }

    private CustomerEvent event(int day, EventBody body) {
        return new CustomerEvent("e" + events++, "ann", day * DAY + 1, body);
    }

    private static Origin origin() {
        return new Origin("test", Origin.FILE, 1, new byte[0]);
    }

    private static List<Finding> findings(CustomerHistory history) {
        List<Finding> findings = new ArrayList<>();
        history.end(findings::add);
        return findings;
    }
}
