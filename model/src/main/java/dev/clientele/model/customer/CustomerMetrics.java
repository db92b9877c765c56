package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnScorer;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.ModelNumber;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.metric.Window;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierPolicy;

/** Every metric of SPEC section 3, read out of one customer's state under one policy version. */
final class CustomerMetrics implements Metrics {

    private final CustomerState state;
    private final ProgrammeVersion version;
    private final PurchaseLedger ledger;
    private final WindowTotals windows;
    private final long minorUnits;

    CustomerMetrics(CustomerState state, ProgrammeVersion version) {
        this.state = state;
        this.version = version;
        this.ledger = ledger(state, version.policy().terms().unit());
        this.windows = new WindowTotals(ledger, state, version.policy());
        this.minorUnits = Fraction.powerOfTen(version.policy().decimals());
    }

    /** The orders that count: all of them, or those of one business unit. */
    private static PurchaseLedger ledger(CustomerState state, String unit) {
        return unit == null
                ? state.ledger()
                : state.unitLedgers().getOrDefault(unit, new PurchaseLedger());
    }

    @Override
    public MetricValue value(MetricReference reference, int day) {
        if (reference.window().isOfMembership() && memberSince() == Days.NEVER) {
            return null;
        }
        int from = reference.window().firstDay(day, memberSince());
        int to = reference.window().lastDay(day, memberSince());
        return switch (reference.metric()) {
            case ORDERS -> Fraction.of(windows.live(from, to));
            case SPEND -> money(windows.remaining(from, to));
            case AVERAGE_ORDER_VALUE -> averageOrderValue(windows.orders(from, to));
            case MARGIN -> money(windows.margin(windows.orders(from, to)));
            case RETURN_RATE -> returnRate(windows.orders(from, to));
            case ENGAGEMENT -> windows.engagement(from);
            case ACTIVE_DAYS -> Fraction.of(windows.activeDays(from));
            case CATEGORIES -> Fraction.of(state.categories().count(from, day));
            case COMPLAINTS -> Fraction.of(state.voice().complaintsOpened(from, day));
            case OPEN_COMPLAINTS -> Fraction.of(state.voice().openComplaints());
            case NPS -> state.voice().npsAt(day);
            case CSAT -> state.voice().meanCsat(from);
            case REFERRALS -> Fraction.of(state.referees().count(from, day));
            case TENURE_DAYS -> daysSince(state.identity().since(), day);
            case DAYS_SINCE_LAST_ORDER -> daysSinceLastOrder(day);
            case MEAN_GAP_DAYS -> meanGap();
            case ASSETS -> assets();
            case AVERAGE_ASSETS -> averageAssets(from, day);
            case CREDIT_GRADE -> creditGrade();
            case PRODUCTS -> products();
            case STRATEGIC_PARTNER -> Fraction.of(isPartner() ? 1 : 0);
            case CLV -> new ModelNumber(clv(day));
            case EXPECTED_ORDERS -> expectedOrders(day);
            case CHURN_SCORE -> churnScore(day);
        };
    }

    @Override
    public int memberSince() {
        return state.identity().since();
    }

    @Override
    public int nextChange(MetricReference reference, int day) {
        if (reference.window().isYear()) {
            return nextYear(reference.window(), day);
        }
        int days = reference.window().days();
        return switch (reference.metric()) {
            case ORDERS, SPEND, AVERAGE_ORDER_VALUE, MARGIN, RETURN_RATE ->
                    windows.nextOrderLeaves(days, day);
            case ENGAGEMENT -> windows.nextActivityLeaves(days, day);
            case ACTIVE_DAYS ->
                    Math.min(
                            windows.nextOrderLeaves(days, day),
                            windows.nextActivityLeaves(days, day));
            case CATEGORIES -> windows.nextLeaves(state.categories().days(), days, day);
            case COMPLAINTS -> windows.nextLeaves(windows.complaintDays(), days, day);
            case REFERRALS -> windows.nextLeaves(state.referees().days(), days, day);
            case CSAT -> windows.nextLeaves(windows.csatDays(), days, day);
            case NPS -> npsEnds(day);
            case AVERAGE_ASSETS -> state.balances().isMoving(day, days) ? day + 1 : Days.NEVER;
            case TENURE_DAYS, DAYS_SINCE_LAST_ORDER, CLV, EXPECTED_ORDERS, CHURN_SCORE -> day + 1;
            case OPEN_COMPLAINTS,
                    MEAN_GAP_DAYS,
                    ASSETS,
                    CREDIT_GRADE,
                    PRODUCTS,
                    STRATEGIC_PARTNER ->
                    Days.NEVER;
        };
    }

    /** What a year holds changes with the next one, unless that and this one are empty. */
    private int nextYear(Window window, int day) {
        if (window.isOfMembership() && memberSince() == Days.NEVER) {
            return Days.NEVER;
        }
        int first = window.firstDay(day, memberSince());
        return ledger.indexFrom(first) == ledger.size()
                ? Days.NEVER
                : window.nextYear(day, memberSince());
    }

    private Fraction money(long minor) {
        return new Fraction(minor, minorUnits);
    }

    private MetricValue averageOrderValue(DayTotals totals) {
        return totals.live() == 0
                ? null
                : new Fraction(totals.remaining(), totals.live() * minorUnits);
    }

    private static MetricValue returnRate(DayTotals totals) {
        return totals.ordered() == 0
                ? null
                : new Fraction(totals.ordered() - totals.remaining(), totals.ordered());
    }

    private static MetricValue daysSince(int since, int day) {
        return since == Days.NEVER ? null : Fraction.of(day - (long) since);
    }

    private MetricValue daysSinceLastOrder(int day) {
        PurchaseFacts facts = PurchaseDays.of(ledger);
        return facts == null ? null : Fraction.of(day - (long) facts.lastDay());
    }

    private MetricValue meanGap() {
        PurchaseFacts facts = PurchaseDays.of(ledger);
        return facts == null ? null : facts.meanGap();
    }

    private MetricValue assets() {
        Balances.Closing latest = state.balances().latest();
        return latest == null ? null : money(latest.assets());
    }

    private MetricValue averageAssets(int from, int day) {
        WideFraction mean = state.balances().mean(from, day);
        return mean == null ? null : mean.dividedBy(WideFraction.of(minorUnits, 1));
    }

    private MetricValue creditGrade() {
        Dated<String> grade = state.balances().grade();
        TierPolicy.Terms terms = version.policy().terms();
        return grade == null ? null : terms.creditGrades().get(grade.value());
    }

    private MetricValue products() {
        Dated<Integer> products = state.balances().products();
        return products == null ? null : Fraction.of(products.value());
    }

    private boolean isPartner() {
        Dated<Boolean> partner = state.identity().strategicPartner();
        return partner != null && partner.value();
    }

    private double clv(int day) {
        return version.toUnits(version.historic(state.ledger()))
                + version.estimate(state, day).predicted();
    }

    private MetricValue expectedOrders(int day) {
        ClvEstimate estimate = version.estimate(state, day);
        if (estimate.facts() == null) {
            return null;
        }
        int horizon = version.forecast().horizonDays();
        return new ModelNumber(version.forecast().expectedOrders(estimate.facts(), day, horizon));
    }

    private MetricValue churnScore(int day) {
        ChurnSubject subject = version.subject(state, this);
        ChurnScorer scorer = version.churn();
        return subject == null || scorer == null
                ? null
                : new ModelNumber(scorer.score(subject, day));
    }

    private int npsEnds(int day) {
        return state.voice().npsAt(day) == null
                ? Days.NEVER
                : Days.leaves(state.voice().nps().day(), Voice.NPS_DAYS);
    }
}
