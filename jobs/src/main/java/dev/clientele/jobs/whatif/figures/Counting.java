package dev.clientele.jobs.whatif.figures;

import dev.clientele.jobs.whatif.figures.WhatIfReport.LeftOut;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.TierPolicy;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts the figures of a what-if. Days and months are those of the policy's time zone. */
public final class Counting {

    private static final DateTimeFormatter UTC_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Side policy;
    private final Side candidate;
    private final long asOf;

    /**
     * A counting.
     *
     * @param policy the policy there is
     * @param candidate the one that may take its place, in the same currency
     * @param asOf the end, in epoch milliseconds
     */
    public Counting(Side policy, Side candidate, long asOf) {
        this.policy = policy;
        this.candidate = candidate;
        this.asOf = asOf;
    }

    /**
     * Counts.
     *
     * @param history what came of it under both
     * @return the figures; the same for the same history
     */
    public WhatIfReport count(History history) {
        List<CustomerPaths> customers =
                history.customers().stream().filter(CustomerPaths::isEnrolled).toList();
        TierPolicy terms = policy.at(asOf);
        SideCounting counting = new SideCounting(terms.calendar(), asOf, firstDay(customers));
        SideReport first =
                counting.count(policy, customers.stream().map(CustomerPaths::policy).toList());
        SideReport second =
                counting.count(
                        candidate, customers.stream().map(CustomerPaths::candidate).toList());
        long notEnrolled = (long) history.customers().size() - customers.size();
        return new WhatIfReport(
                UTC_MILLIS.format(Instant.ofEpochMilli(asOf)),
                terms.terms().timeZone().getId(),
                terms.terms().currency(),
                history.records(),
                new LeftOut(history.erased(), notEnrolled),
                first,
                second,
                Matrix.of(customers, orders()),
                movers(customers, terms.decimals()),
                second.cost().total().subtract(first.cost().total()));
    }

    private int firstDay(List<CustomerPaths> customers) {
        CivilCalendar calendar = policy.at(asOf).calendar();
        long first =
                customers.stream()
                        .mapToLong(customer -> customer.policy().moves().get(0).decidedAt())
                        .min()
                        .orElse(asOf);
        return calendar.dayOf(Math.min(first, asOf));
    }

    private BothOrders orders() {
        return new BothOrders(
                TierOrder.of(policy.programme(), asOf), TierOrder.of(candidate.programme(), asOf));
    }

    private Movers movers(List<CustomerPaths> customers, int decimals) {
        List<CustomerPaths> moving =
                customers.stream()
                        .filter(it -> !it.policy().last().equals(it.candidate().last()))
                        .toList();
        Set<MetricReference> named = new LinkedHashSet<>(policy.at(asOf).metrics());
        named.addAll(candidate.at(asOf).metrics());
        return Movers.of(moving, List.copyOf(named), orders(), decimals);
    }
}
