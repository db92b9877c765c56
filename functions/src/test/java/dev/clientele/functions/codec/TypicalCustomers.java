package dev.clientele.functions.codec;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.EventBody;
import java.util.List;

/** Customers as most are, for the row's size. */
final class TypicalCustomers {

    private TypicalCustomers() {}

    /** One visit, nothing bought. */
    static CustomerState visitor() {
        return active(1, 0, 1);
    }

    /** Active on 40 of 400 days, with orders on 10 of them. */
    static CustomerState regular() {
        return active(40, 10, 10);
    }

    /** Active on each of 400 days, with orders on 100 of them. */
    static CustomerState daily() {
        return active(400, 100, 1);
    }

    /** 40 interactions within a day: as many event ids as the row holds. */
    static CustomerState busy() {
        Customer customer = Histories.newCustomer();
        for (int i = 0; i < 40; i++) {
            EventBody visit = new EventBody.Interaction("visit");
            long time = Histories.START + i * 600_000L;
            Histories.apply(customer, "e" + i, time, visit, new Outcome());
        }
        return customer.state();
    }

    private static CustomerState active(int days, int orders, int daysApart) {
        Customer customer = Histories.newCustomer();
        Outcome outcome = new Outcome();
        for (int i = 0; i < days; i++) {
            long ofDay = i * 1_234_567L % 9_999_999;
            long time = Histories.START + (long) i * daysApart * Histories.DAY + ofDay;
            EventBody visit = new EventBody.Interaction("visit");
            Histories.apply(customer, "v" + i, time, visit, outcome);
            if (orders > 0 && i % (days / orders) == 0) {
                Histories.apply(customer, "o" + i, time + 60_000, order(i), outcome);
            }
        }
        return customer.state();
    }

    private static EventBody order(int index) {
        List<String> categories = List.of(List.of("shoes", "toys", "food").get(index % 3));
        long amount = 9_900 + 3_713L * index % 40_000;
        return new EventBody.Order("o" + index, amount, null, null, categories, null);
    }
}
