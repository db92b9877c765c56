package dev.clientele.model.customer;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps orders and returns in the simplest way: nothing is added up before somebody asks. */
final class Bookkeeper {

    private static final int MINOR_DECIMALS = 2;
    private static final int WAITING_DAYS = 30;

    private final Programme programme;
    private final Map<String, Entry> orders = new LinkedHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(EventBody.Return body, int day) {}

    /** An order in units of its own currency, with the programme's units for one of it. */
    private record Entry(BigDecimal amount, BigDecimal left, BigDecimal margin, BigDecimal rate) {

        DayTotals totals() {
            long ordered = minor(amount.multiply(rate));
            long remaining = minor(left.multiply(rate));
            int live = left.signum() > 0 ? 1 : 0;
            return margin == null
                    ? new DayTotals(1, live, ordered, remaining, 0, remaining)
                    : new DayTotals(1, live, ordered, remaining, minor(ownMargin()), 0);
        }

        /** Rounded by {@link #minor} alone: scaled up by the amount, nothing is lost before. */
        private BigDecimal ownMargin() {
            if (amount.signum() == 0) {
                return margin.multiply(rate);
            }
            return margin.multiply(left).multiply(rate).divide(amount, 40, RoundingMode.HALF_UP);
        }

        private static long minor(BigDecimal units) {
            return units.movePointRight(MINOR_DECIMALS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    Bookkeeper(Programme programme) {
        this.programme = programme;
    }

    /** Takes an event that was accepted, or a return that waits. */
    void write(CustomerEvent event, long clock, boolean waits) {
        ProgrammeVersion version = programme.at(clock);
        int day = version.policy().calendar().dayOf(clock);
        if (event.body() instanceof EventBody.Order order) {
            orders.put(order.orderId(), entry(order, version));
            waiting.removeIf(it -> day > it.day() + WAITING_DAYS);
            waiting.stream()
                    .filter(it -> it.body().orderId().equals(order.orderId()))
                    .forEach(it -> giveBack(it.body()));
            waiting.removeIf(it -> it.body().orderId().equals(order.orderId()));
        }
        if (event.body() instanceof EventBody.Return back) {
            if (waits) {
                waiting.add(new Waiting(back, day));
            } else {
                giveBack(back);
            }
        }
    }

    private static Entry entry(EventBody.Order order, ProgrammeVersion version) {
        String currency = order.currency() == null ? "CNY" : order.currency();
        int decimals = Money.decimals(currency);
        BigDecimal amount = BigDecimal.valueOf(order.amount(), decimals);
        BigDecimal margin =
                order.margin() == null ? null : BigDecimal.valueOf(order.margin(), decimals);
        BigDecimal rate = version.policy().terms().rates().getOrDefault(currency, BigDecimal.ONE);
        return new Entry(amount, amount, margin, rate);
    }

    private void giveBack(EventBody.Return back) {
        Entry order = orders.get(back.orderId());
        BigDecimal amount = back.amount() == null ? order.left() : back.amount();
        boolean isWhole = amount.stripTrailingZeros().scale() <= order.amount().scale();
        if (isWhole && amount.compareTo(order.left()) <= 0) {
            Entry after =
                    new Entry(
                            order.amount(),
                            order.left().subtract(amount),
                            order.margin(),
                            order.rate());
            orders.put(back.orderId(), after);
        }
    }

    DayTotals total() {
        return orders.values().stream().map(Entry::totals).reduce(DayTotals.ZERO, DayTotals::plus);
    }
}
