package dev.clientele.benchmarks.workload;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.hipparchus.random.RandomDataGenerator;

/**
 * Events of customers who differ in nothing but how busy they are. Time goes on evenly over the
 * history; each event picks its customer and its type. A customer costs 12 bytes, so that there can
 * be ten million of them.
 *
 * <p>A return gives back the customer's last order, whole or half of it, once; a customer who has
 * none to give back looks around instead.
 */
final class MadeUpEvents {

    /** The median order comes to 200.00, one in six to over 490.00. */
    private static final double LOG_AMOUNT = StrictMath.log(20_000);

    private static final double LOG_AMOUNT_DEVIATION = 0.9;
    private static final double HIGHEST_AMOUNT = 1_000_000_000;
    private static final long DAY_MILLIS = 86_400_000;
    private static final String[] INTERACTIONS = {"visit", "open", "click", "review"};
    private static final String[] CHANNELS = {"app", "web", "store"};
    private static final String[] SURVEYS = {"nps", "csat"};
    private static final String[] STAGES = {"invited", "registered", "first-order"};

    private final WorkloadSettings settings;
    private final RandomDataGenerator random;
    private final EventJson json = new EventJson();
    private final int[] events;
    private final int[] lastOrder;
    private final int[] lastAmount;

    MadeUpEvents(WorkloadSettings settings) {
        this.settings = settings;
        this.random = new RandomDataGenerator(settings.seed());
        this.events = new int[settings.customers()];
        this.lastOrder = new int[settings.customers()];
        this.lastAmount = new int[settings.customers()];
        if (settings.events() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("events must be below " + Integer.MAX_VALUE);
        }
    }

    /** Makes up all events, in order of arrival. */
    void forEach(Consumer<Arrival> arrivals) {
        Disorder disorder = new Disorder(random, settings.dirt(), arrivals);
        Instant start = WorkloadSettings.END.minusMillis(settings.days() * DAY_MILLIS);
        double step = (double) settings.days() * DAY_MILLIS / settings.events();
        for (int number = 1; number <= settings.events(); number++) {
            long time = start.toEpochMilli() + (long) (step * (number - random.nextDouble()));
            int customer = customer();
            events[customer]++;
            disorder.deliver(event(number, customer, time));
        }
        disorder.end();
    }

    /** How many customers have an event. */
    int customers() {
        return (int) Arrays.stream(events).filter(count -> count > 0).count();
    }

    /** Which share of the events the busiest hundredth of those customers has. */
    double busiestShare() {
        int[] sorted = events.clone();
        Arrays.sort(sorted);
        int busiest = Math.max(1, customers() / 100);
        long theirs = 0;
        for (int i = sorted.length - busiest; i < sorted.length; i++) {
            theirs += sorted[i];
        }
        return (double) theirs / settings.events();
    }

    private int customer() {
        Skew skew = settings.skew();
        return skew.way() == Skew.Way.ZIPF
                ? random.nextZipf(settings.customers(), skew.exponent()) - 1
                : random.nextInt(settings.customers());
    }

    private Arrival event(int number, int customer, long time) {
        EventKind drawn = settings.mix().at(random.nextDouble());
        EventKind kind =
                drawn == EventKind.RETURN && lastOrder[customer] == 0
                        ? EventKind.INTERACTION
                        : drawn;
        String customerId = "c" + customer;
        EventJson.Body body = body(kind, number, customer);
        return new Arrival(
                customerId, time, json.write("e" + number, customerId, kind, time, body));
    }

    private EventJson.Body body(EventKind kind, int number, int customer) {
        return switch (kind) {
            case ORDER -> json -> order(json, number, customer);
            case INTERACTION -> json -> json.writeStringField("kind", oneOf(INTERACTIONS));
            case RETURN -> json -> giveBack(json, customer);
            case SURVEY -> this::answer;
            case COMPLAINT -> json -> complain(json, number);
            case REFERRAL -> json -> refer(json, number);
        };
    }

    private void order(JsonGenerator json, int number, int customer) throws IOException {
        double drawn = random.nextLogNormal(LOG_AMOUNT, LOG_AMOUNT_DEVIATION);
        int amount = (int) Math.min(HIGHEST_AMOUNT, Math.max(2, Math.rint(drawn)));
        lastOrder[customer] = number;
        lastAmount[customer] = amount;
        json.writeStringField("orderId", "o" + number);
        EventJson.money(json, "amount", amount);
        json.writeStringField("channel", oneOf(CHANNELS));
    }

    private void giveBack(JsonGenerator json, int customer) throws IOException {
        json.writeStringField("orderId", "o" + lastOrder[customer]);
        if (random.nextBoolean()) {
            EventJson.money(json, "amount", lastAmount[customer] / 2);
        }
        lastOrder[customer] = 0;
    }

    private void answer(JsonGenerator json) throws IOException {
        json.writeStringField("kind", oneOf(SURVEYS));
        json.writeNumberField("score", random.nextInt(6));
    }

    private static void complain(JsonGenerator json, int number) throws IOException {
        json.writeStringField("complaintId", "p" + number);
        json.writeStringField("status", "opened");
    }

    private void refer(JsonGenerator json, int number) throws IOException {
        json.writeStringField("refereeId", "r" + number);
        json.writeStringField("stage", oneOf(STAGES));
    }

    private String oneOf(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
