package dev.clientele.benchmarks.scale;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A customer with 40 active days in 400, of whom a small state is promised. */
final class RegularCustomer {

    static final int ACTIVE_DAYS = 40;
    static final int DAYS = 400;

    private static final String ID = "customer-0123456";
    private static final Instant FIRST = Instant.parse("2025-01-01T10:00:00Z");
    private static final int DAYS_APART = DAYS / ACTIVE_DAYS;
    private static final int CATEGORIES = 3;

    private final CustomerEngine engine;
    private final Customer customer = new Customer(ID, new CustomerState(), new InMemoryArchive());
    private final Outcome outcome = new Outcome();

    private RegularCustomer(CustomerEngine engine) {
        this.engine = engine;
    }

    /**
     * A customer who visits on each of those days and orders on some of them.
     *
     * @param policy a file, or a shipped policy's name
     * @param orders on how many of the days
     */
    static Customer after(String policy, int orders) throws IOException, InvalidDocumentException {
        ProgrammeDocuments documents = ProgrammeDocuments.of(List.of(policy), null);
        RegularCustomer regular = new RegularCustomer(new CustomerEngine(documents.read()));
        for (int day = 0; day < ACTIVE_DAYS; day++) {
            Instant time = FIRST.plus(Duration.ofDays((long) day * DAYS_APART));
            regular.did("visit-" + day, time, new EventBody.Interaction("visit"));
            if (day * orders / ACTIVE_DAYS != (day + 1) * orders / ACTIVE_DAYS) {
                regular.did("order-" + day, time.plusSeconds(60), order(day));
            }
        }
        return regular.customer;
    }

    private void did(String eventId, Instant time, EventBody what) {
        CustomerEvent event = new CustomerEvent(eventId, ID, time.toEpochMilli(), what);
        outcome.clear();
        engine.apply(
                customer,
                event,
                new Origin(TopicNames.CUSTOMER_EVENTS, 0, 0, new byte[0]),
                outcome);
    }

    private static EventBody order(int day) {
        List<String> categories = List.of("category-" + day % CATEGORIES);
        long amount = 9_900 + 3_713L * day % 40_000;
        return new EventBody.Order("order-0000" + day, amount, null, null, categories, null);
    }
}
