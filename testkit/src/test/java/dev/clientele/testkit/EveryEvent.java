package dev.clientele.testkit;

import static dev.clientele.testkit.Events.balance;
import static dev.clientele.testkit.Events.complaint;
import static dev.clientele.testkit.Events.cost;
import static dev.clientele.testkit.Events.erase;
import static dev.clientele.testkit.Events.interaction;
import static dev.clientele.testkit.Events.merge;
import static dev.clientele.testkit.Events.order;
import static dev.clientele.testkit.Events.profile;
import static dev.clientele.testkit.Events.referral;
import static dev.clientele.testkit.Events.returnOf;
import static dev.clientele.testkit.Events.survey;
import static dev.clientele.testkit.Events.tierOverride;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import java.util.List;
import java.util.stream.Stream;

/** A history with every type of event, and every field that a builder sets. */
final class EveryEvent {

    private EveryEvent() {}

    /** In a run that ends nobody is merged, which a replay does. */
    static Event<?>[] withoutMerge() {
        return Stream.of(events())
                .filter(event -> !(event instanceof MergeEvent))
                .toArray(Event<?>[]::new);
    }

    static Event<?>[] events() {
        return List.<Event<?>>of(
                        profile("ann", "2026-01-02")
                                .enrolledAt("2025-12-24")
                                .birthday("1990-02-28")
                                .strategicPartner(true)
                                .consent("sms", false),
                        order("ann", "2026-01-05", 900)
                                .orderId("first")
                                .currency("EUR")
                                .margin(300.5)
                                .channel("web")
                                .unit("shoes")
                                .line("sku-1", "boots", 2, 900),
                        returnOf("ann", "2026-01-09", "first").amount(99.9).reason("too small"),
                        interaction("ann", "2026-01-10", "visit").channel("app"),
                        survey("ann", "2026-01-11", SurveyKind.CSAT, 4)
                                .scaleMax(5)
                                .dimension("after-sales"),
                        complaint("ann", "2026-01-12", "c-1", ComplaintStatus.OPENED)
                                .severity("high")
                                .category("delivery"),
                        referral("ann", "2026-01-13", "bob", ReferralStage.FIRST_ORDER),
                        balance("ann", "2026-01-14", 5_000).creditGrade("A").products(2),
                        cost("ann", "2026-01-15", CostKind.SERVICE, 12.5).currency("EUR"),
                        tierOverride("ann", "2026-01-16", "silver")
                                .reason("an apology")
                                .actor("eve")
                                .until("2026-06-01T00:00:00+02:00"),
                        order("bob", "2026-01-17T23:30:00-05:00", 10).eventId("bob's first"),
                        order("cleo", "2026-01-18", 20),
                        merge("cleo", "2026-01-20", "bob"),
                        order("dan", "2026-01-21", 20),
                        erase("dan", "2026-01-22"))
                .toArray(Event<?>[]::new);
    }
}
