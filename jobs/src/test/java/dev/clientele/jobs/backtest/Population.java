package dev.clientele.jobs.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Made-up customers who buy at rates of their own until each leaves, so that a model can be fitted;
 * a third come later than the others.
 *
 * @param orders days of purchase by customer, with the amount of each in whole units
 */
record Population(Map<String, Map<LocalDate, Integer>> orders) {

    static final LocalDate BEGIN = LocalDate.parse("2024-01-01");
    static final LocalDate UNTIL = LocalDate.parse("2024-09-30");
    static final LocalDate END = LocalDate.parse("2025-03-31");

    private static final int CUSTOMERS = 900;

    static Population madeUp() {
        Random random = new Random(11);
        Map<String, Map<LocalDate, Integer>> orders = new TreeMap<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            double meanGap = 15 + 150 * random.nextDouble() * random.nextDouble();
            double leaves = 0.25 * random.nextDouble();
            LocalDate day = BEGIN.plusDays(random.nextInt(i % 3 == 0 ? 400 : 120));
            Map<LocalDate, Integer> days = new TreeMap<>();
            do {
                days.put(day, 5 + random.nextInt(40));
                day = day.plusDays(1 + (long) (-Math.log(1 - random.nextDouble()) * meanGap));
            } while (random.nextDouble() > leaves);
            orders.put(String.format(Locale.ROOT, "c%03d", i), days);
        }
        orders.put("last", new TreeMap<>(Map.of(END, 5)));
        return new Population(orders);
    }

    /** With other days of purchase. */
    Population with(UnaryOperator<LocalDate> other) {
        Map<String, Map<LocalDate, Integer>> moved = new TreeMap<>();
        orders.forEach(
                (customer, days) -> {
                    Map<LocalDate, Integer> again = new TreeMap<>();
                    days.forEach((day, amount) -> again.put(other.apply(day), amount));
                    moved.put(customer, again);
                });
        return new Population(moved);
    }

    /** As the customers of a history that ends. */
    NavigableSet<LocalDate> days(String customer) {
        NavigableSet<LocalDate> days = new TreeSet<>(orders.get(customer).keySet());
        days.removeIf(day -> day.isAfter(END));
        return days;
    }

    /** Writes the history in the order of time. */
    Path write(Path file) throws IOException {
        record Order(LocalDate day, String customer, int amount) {}
        List<Order> all = new ArrayList<>();
        orders.forEach(
                (customer, days) ->
                        days.forEach((day, amount) -> all.add(new Order(day, customer, amount))));
        all.removeIf(order -> order.day().isAfter(END));
        all.sort(Comparator.comparing(Order::day).thenComparing(Order::customer));
        List<String> lines = new ArrayList<>();
        for (Order order : all) {
            lines.add(
                    """
                    {"eventId": "%1$s-%2$s", "customerId": "%1$s", "type": "order",\
                     "orderId": "%1$s-%2$s", "time": "%2$sT12:00:00Z", "amount": %3$d,\
                     "currency": "EUR"}\
                    """
                            .formatted(order.customer(), order.day(), order.amount()));
        }
        return Files.write(file, lines);
    }
}
