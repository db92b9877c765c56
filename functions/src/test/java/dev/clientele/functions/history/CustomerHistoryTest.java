package dev.clientele.functions.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.history.Finding.AtTheEnd;
import dev.clientele.functions.history.Finding.Followed;
import dev.clientele.functions.history.Finding.Known;
import dev.clientele.functions.history.Finding.Purchase;
import dev.clientele.functions.history.Finding.Watched;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days are epoch days in UTC; the cuts are after the days 100, 140 and 180. */
class CustomerHistoryTest {

    private static final long DAY = 86_400_000L;
    private static final Cuts CUTS = new Cuts(cut(100), cut(140), cut(180), null);
    private static final Cuts WATCHED =
            new Cuts(cut(100), cut(140), cut(180), new ChurnCuts(30, cut(120), cut(95)));
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
                        new AtTheEnd(new Known(2, 30, 50, 6000)),
                        new Followed(Part.VALIDATION, new Known(1, 5, 10, 2000), 1, 30, 4000),
                        new Followed(Part.HOLDOUT, new Known(2, 30, 50, 6000), 2, 80, 8500),
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
                        new AtTheEnd(new Known(2, 20, 50, 2000)),
                        new Followed(Part.VALIDATION, new Known(0, 0, 10, 0), 1, 20, 1000),
                        new Followed(Part.HOLDOUT, new Known(2, 20, 50, 2000), 1, 60, 1000))
                .doesNotContain(new Purchase(110, false));
    }

    @Test
    void anEventThatIsRefusedIsNoSignOfTime() throws Exception {
        order("a", 90, 1000, null);
        order("a", 110, 1000, null);
        order("b", 95, 700, null);

        assertThat(findings(history)).contains(new AtTheEnd(new Known(1, 5, 50, 700)));
        assertThat(findings(history).get(1))
                .isEqualTo(new Followed(Part.VALIDATION, new Known(1, 5, 10, 700), 0, 0, 0));
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
        assertThatThrownBy(() -> new Cuts(cut(5), cut(5), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cuts(null, cut(5), cut(4), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Cut cut(int day) {
        return new Cut((day + 1) * DAY, day);
    }

    @Test
    void tellsWhoWasWatchedAsKnownThenAndWhatCameOfIt() throws Exception {
        CustomerHistory watched = history(WATCHED, false);
        take(watched, 80, order("a", 3000, null));
        take(watched, 90, order("b", 1000, null));
        take(watched, 92, new EventBody.Interaction("visit"));
        take(watched, 97, new EventBody.Complaint("k", ComplaintStatus.OPENED));
        take(watched, 98, new EventBody.Return("a", new BigDecimal("10.00")));
        take(watched, 139, order("c", 2000, null));
        take(watched, 141, new EventBody.Return("c", null));

        assertThat(findings(watched).stream().filter(Watched.class::isInstance))
                .containsExactly(
                        new Watched(Part.VALIDATION, seenAt(20), false),
                        new Watched(
                                Part.HOLDOUT,
                                new ChurnTraits(
                                        2, 59, 60, 49, 50 / 3.0, 20, 1 / 6.0, 1, true, false),
                                true),
                        new Watched(Part.LEARNING, seenAt(40), false),
                        new Watched(
                                Part.BEFORE_VALIDATION,
                                new ChurnTraits(1, 10, 15, 10, 20, 10, 0, 1, false, false),
                                true));
    }

    @Test
    void nobodyIsWatchedUnlessAsked() {
        order("a", 90, 1000, null);

        assertThat(findings(history)).noneMatch(Watched.class::isInstance);
    }

    private static CustomerHistory history(boolean firstDay) {
        return history(CUTS, firstDay);
    }

    private static CustomerHistory history(Cuts cuts, boolean firstDay) {
        try {
            byte[] policy = POLICY.getBytes(StandardCharsets.UTF_8);
            CustomerEngine engine =
                    new CustomerEngine(ReducedProgramme.of(PolicyReader.read(policy, "policy")));
            return new CustomerHistory(
                    "ann", engine, cuts, new CustomerHistory.Measure(firstDay, 100));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChurnTraits seenAt(int age) {
        return new ChurnTraits(1, 10, age, 10, 15, 10, 0.25, 1, true, false);
    }

    private void take(CustomerHistory watched, int day, EventBody body) {
        watched.apply(event(day, body), origin());
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
