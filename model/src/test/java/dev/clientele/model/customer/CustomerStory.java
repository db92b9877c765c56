package dev.clientele.model.customer;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.money.Money;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Tells one customer's story to the engine and keeps all that came of it. Times are local to the
 * policy, as in {@code 2025-01-01T10:00}; a day alone means its noon.
 */
final class CustomerStory {

    private static final String CUSTOMER = "c1";

    private Programme programme;
    private CustomerEngine engine;
    private final TierPolicy.Terms terms;
    private final Customer customer;
    private final Outcome outcome = new Outcome();
    private long now;
    private int told;
    private String nextEventId;

    private CustomerStory(Programmes programmes) {
        this(programmes, Panel.NONE);
    }

    private CustomerStory(Programmes programmes, Panel panel) {
        programme = programmes.main();
        engine = new CustomerEngine(programmes, panel);
        terms = programme.at(0).policy().terms();
        customer = new Customer(CUSTOMER, new CustomerState(), new InMemoryArchive());
    }

    static CustomerStory under(TierPolicy... versions) {
        return with(null, versions);
    }

    static CustomerStory with(FittedModels models, TierPolicy... versions) {
        return new CustomerStory(Programmes.only(new Programme(Arrays.asList(versions), models)));
    }

    /** In two programmes at once, by models that change. */
    static CustomerStory by(List<ModelsVersion> models, List<TierPolicy> main, TierPolicy other) {
        return new CustomerStory(Programmes.dated(List.of(main, List.of(other)), models));
    }

    /** By models that change. */
    static CustomerStory by(List<ModelsVersion> models, TierPolicy... versions) {
        return new CustomerStory(Programmes.dated(List.of(List.of(versions)), models));
    }

    /** In two programmes at once. */
    static CustomerStory in(List<TierPolicy> main, List<TierPolicy> other) {
        return new CustomerStory(Programmes.of(List.of(main, other), null));
    }

    /** From here on other versions are known. */
    CustomerStory knowing(TierPolicy... versions) {
        programme = new Programme(Arrays.asList(versions), null);
        engine = new CustomerEngine(programme);
        return this;
    }

    /** By models that change, which are held against what the customer does. */
    static CustomerStory watched(List<ModelsVersion> models, TierPolicy... versions) {
        return new CustomerStory(
                Programmes.dated(List.of(List.of(versions)), models), new Panel(1));
    }

    /** From here on other models are known. */
    CustomerStory knowing(List<ModelsVersion> models, TierPolicy... versions) {
        programme = Programmes.dated(List.of(List.of(versions)), models).main();
        engine = new CustomerEngine(programme);
        return this;
    }

    CustomerStory on(String time) {
        now = instant(time);
        return this;
    }

    CustomerStory at(long instant) {
        now = instant;
        return this;
    }

    /** The id of the next event; otherwise they are e1, e2, e3 ... */
    CustomerStory as(String eventId) {
        nextEventId = eventId;
        return this;
    }

    CustomerStory orders(String orderId, String amount, String... categories) {
        return tell(order(orderId, amount, null, null, categories));
    }

    CustomerStory ordersFrom(String unit, String orderId, String amount) {
        return tell(new EventBody.Order(orderId, minor(amount, null), null, null, List.of(), unit));
    }

    CustomerStory ordersIn(String currency, String orderId, String amount) {
        return tell(order(orderId, amount, currency, null));
    }

    CustomerStory ordersWithMargin(String orderId, String amount, String margin) {
        return tell(order(orderId, amount, null, margin));
    }

    CustomerStory ordersWithMarginIn(
            String currency, String orderId, String amount, String margin) {
        return tell(order(orderId, amount, currency, margin));
    }

    CustomerStory returns(String orderId, String amount) {
        return tell(new EventBody.Return(orderId, new BigDecimal(amount)));
    }

    CustomerStory returnsAllOf(String orderId) {
        return tell(new EventBody.Return(orderId, null));
    }

    CustomerStory does(String kind) {
        return tell(new EventBody.Interaction(kind));
    }

    CustomerStory does(String kind, int times) {
        for (int i = 0; i < times; i++) {
            does(kind);
        }
        return this;
    }

    CustomerStory visits() {
        return does("visit");
    }

    CustomerStory answersNps(String score) {
        return answers(SurveyKind.NPS, score, "10");
    }

    CustomerStory answers(SurveyKind kind, String score, String scaleMax) {
        return tell(new EventBody.Survey(kind, new BigDecimal(score), new BigDecimal(scaleMax)));
    }

    CustomerStory complains(String complaintId) {
        return complaint(complaintId, ComplaintStatus.OPENED);
    }

    CustomerStory complaint(String complaintId, ComplaintStatus status) {
        return tell(new EventBody.Complaint(complaintId, status));
    }

    CustomerStory refers(String refereeId, ReferralStage stage) {
        return tell(new EventBody.Referral(refereeId, stage));
    }

    CustomerStory holds(String assets) {
        return holds(assets, null, null);
    }

    CustomerStory holds(String assets, String grade, Integer products) {
        return tell(new EventBody.Balance(minor(assets, null), grade, products));
    }

    CustomerStory costs(String amount, String currency) {
        return costs(CostKind.SERVICE, amount, currency);
    }

    CustomerStory costs(CostKind kind, String amount, String currency) {
        return tell(new EventBody.Cost(kind, minor(amount, currency), currency));
    }

    CustomerStory hasBeenCustomerSince(String day) {
        return tell(new EventBody.Profile(null, (int) LocalDate.parse(day).toEpochDay(), null));
    }

    CustomerStory hasBeenCustomerSinceInstant(String time) {
        return tell(new EventBody.Profile(instant(time), null, null));
    }

    CustomerStory isPartner(boolean partner) {
        return tell(new EventBody.Profile(null, null, partner));
    }

    CustomerStory isPutInto(String tier) {
        return tell(new EventBody.TierOverride(null, tier, "a reason", "an actor", null));
    }

    CustomerStory isPutInto(String tier, String until) {
        return tell(new EventBody.TierOverride(null, tier, "a reason", "an actor", instant(until)));
    }

    CustomerStory isPutIntoOf(String policyId, String tier) {
        return tell(new EventBody.TierOverride(policyId, tier, "a reason", "an actor", null));
    }

    CustomerStory isErased() {
        return tell(new EventBody.Erase());
    }

    /** Nothing is heard up to an instant, but what is due then is applied. */
    CustomerStory isSilentUntil(String time) {
        engine.advance(customer, instant(time), outcome);
        return this;
    }

    CustomerStory settledAt(String time) {
        engine.settle(customer, instant(time), outcome);
        return this;
    }

    /** Forgets what came of the story so far, but not the story. */
    CustomerStory fromHereOn() {
        outcome.clear();
        return this;
    }

    private CustomerStory tell(EventBody body) {
        told++;
        String eventId = nextEventId == null ? "e" + told : nextEventId;
        nextEventId = null;
        Origin origin = new Origin("story", Origin.FILE, told, new byte[0]);
        engine.apply(customer, new CustomerEvent(eventId, CUSTOMER, now, body), origin, outcome);
        return this;
    }

    private EventBody order(
            String orderId, String amount, String currency, String margin, String... categories) {
        return new EventBody.Order(
                orderId,
                minor(amount, currency),
                currency,
                margin == null ? null : Long.valueOf(minor(margin, currency)),
                List.of(categories),
                null);
    }

    private long minor(String units, String currency) {
        int decimals = Money.decimals(currency == null ? terms.currency() : currency);
        return Money.toMinor(new BigDecimal(units), decimals);
    }

    long instant(String time) {
        LocalDateTime local =
                time.contains("T")
                        ? LocalDateTime.parse(time)
                        : LocalDate.parse(time).atTime(12, 0);
        return local.atZone(zone()).toInstant().toEpochMilli();
    }

    private ZoneId zone() {
        return terms.timeZone();
    }

    /** Tier changes and notices, as in {@code 2025-01-01T10:00 upgrade member -> silver}. */
    List<String> tiers() {
        return Journal.tiers(outcome.decisions(), zone());
    }

    /** The same, of one programme. */
    List<String> tiersOf(String policyId) {
        List<Decision> decisions =
                outcome.decisions().stream()
                        .filter(it -> it.header().policy().startsWith(policyId + "@"))
                        .toList();
        return Journal.tiers(decisions, zone());
    }

    /** Churn alerts, as in {@code 2025-01-01T00:00 raised high}. */
    List<String> alerts() {
        return Journal.alerts(outcome.decisions(), zone());
    }

    /** Why the decisions on tiers were made, as in {@code event e1}. */
    List<String> causes() {
        return Journal.causes(outcome.decisions());
    }

    List<Decision.ClvUpdate> values() {
        return Journal.only(Decision.ClvUpdate.class, outcome.decisions());
    }

    List<Decision.TierChange> changes() {
        return Journal.only(Decision.TierChange.class, outcome.decisions());
    }

    List<Decision.ChurnAlert> churnAlerts() {
        return Journal.only(Decision.ChurnAlert.class, outcome.decisions());
    }

    List<Decision> decisions() {
        return outcome.decisions();
    }

    /** The reasons of the dead letters. */
    List<String> rejected() {
        return outcome.deadLetters().stream().map(letter -> letter.reason().code()).toList();
    }

    /** The dead letters, as in {@code invalid-field: tier: the policy has no such tier}. */
    List<String> rejects() {
        return outcome.deadLetters().stream()
                .map(letter -> letter.reason().code() + ": " + letter.detail())
                .toList();
    }

    Outcome outcome() {
        return outcome;
    }

    /** A metric at the clock: a decimal, a fraction as in {@code 1/3}, or {@code unknown}. */
    String value(Metric metric, int days) {
        ProgrammeVersion version = programme.at(state().clock());
        int day = version.policy().calendar().dayOf(state().clock());
        return Journal.number(
                new CustomerMetrics(state(), version).value(MetricReference.of(metric, days), day));
    }

    String value(Metric metric) {
        return value(metric, 0);
    }

    CustomerProfile profile() {
        return engine.profile(customer);
    }

    Customer customer() {
        return customer;
    }

    CustomerState state() {
        return customer.state();
    }

    String clock() {
        return Journal.time(state().clock(), zone());
    }
}
