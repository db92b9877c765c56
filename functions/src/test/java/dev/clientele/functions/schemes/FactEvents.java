package dev.clientele.functions.schemes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes the events of a customer about whom the facts of a golden row are true on {@link #TODAY},
 * in order of time. What counts against the customer comes before what counts for, so that no tier
 * is reached on the way.
 */
final class FactEvents {

    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_A_KIND_AND_DAY = 20;
    private static final int BALANCE_DAYS = 90;

    /** Of orders in the calendar year and the membership year before. */
    private static final int YEAR_AGO = 365;

    private static final String PREVIOUS = "previous ";

    private final TierPolicy.Terms terms;
    private final Map<String, String> facts;
    private final List<Timed> events = new ArrayList<>();

    private record Timed(ZonedDateTime time, ObjectNode event) {}

    FactEvents(TierPolicy policy, Map<String, String> facts) {
        this.terms = policy.terms();
        this.facts = facts;
    }

    /** The records, in order of time. */
    List<byte[]> records() {
        complaints();
        profile();
        voice();
        balances();
        activity();
        orders(PREVIOUS, YEAR_AGO);
        orders("", 0);
        events.sort(Comparator.comparing(Timed::time));
        return events.stream().map(timed -> bytes(timed.event())).toList();
    }

    /** The records that put the customer into a tier and have it looked at again. */
    List<byte[]> recordsOfHolding(String tier) {
        events.clear();
        event("tier-override", 0, 18 * 60)
                .put("tier", tier)
                .put("reason", "test")
                .put("actor", "test")
                .put("until", at(0, 18 * 60 + 30).toInstant().toEpochMilli());
        event("profile", 0, 19 * 60).put("region", "any");
        return events.stream().map(timed -> bytes(timed.event())).toList();
    }

    private void complaints() {
        int open = whole("openComplaints", 0);
        int opened = Math.max(open, whole("complaints", 0));
        for (int i = 0; i < opened; i++) {
            event("complaint", 0, i).put("complaintId", "c" + i).put("status", "opened");
            if (i >= open) {
                event("complaint", 0, 30 + i).put("complaintId", "c" + i).put("status", "resolved");
            }
        }
    }

    private void profile() {
        ObjectNode profile = event("profile", 0, 8 * 60);
        if (facts.containsKey("tenureDays")) {
            profile.put("enrolledAt", TODAY.minusDays(whole("tenureDays", 0)).toString());
        }
        profile.put("strategicPartner", whole("strategicPartner", 0) == 1);
    }

    private void voice() {
        if (facts.containsKey("nps")) {
            event("survey", 0, 9 * 60).put("kind", "nps").put("score", whole("nps", 0));
        }
        if (facts.containsKey("csat")) {
            event("survey", 0, 9 * 60 + 1)
                    .put("kind", "csat")
                    .put("score", whole("csat", 0))
                    .put("scaleMax", 100);
        }
        for (int i = 0; i < whole("referrals", 0); i++) {
            event("referral", 0, 9 * 60 + 2 + i)
                    .put("refereeId", "friend" + i)
                    .put("stage", "first-order");
        }
    }

    /** Two earlier balances a minor unit apart, so that the mean of the window is exact. */
    private void balances() {
        if (!facts.containsKey("averageAssets")) {
            return;
        }
        BigDecimal today = amount("assets");
        long sum =
                amount("averageAssets")
                        .multiply(BigDecimal.valueOf(BALANCE_DAYS))
                        .subtract(today)
                        .movePointRight(2)
                        .longValueExact();
        int earlier = BALANCE_DAYS - 1;
        balance(earlier, BigDecimal.valueOf(Math.floorDiv(sum, earlier) + 1, 2));
        balance(
                earlier - (int) Math.floorMod(sum, (long) earlier),
                BigDecimal.valueOf(Math.floorDiv(sum, earlier), 2));
        ObjectNode last = balance(0, today);
        last.put("products", whole("products", 0));
        int grade = whole("creditGrade", 0);
        terms.creditGrades()
                .forEach(
                        (name, number) -> {
                            if (number.toDouble() == grade) {
                                last.put("creditGrade", name);
                            }
                        });
    }

    private ObjectNode balance(int daysAgo, BigDecimal assets) {
        int minute = events.size();
        return event("balance", daysAgo, 10 * 60 + minute).put("assets", assets);
    }

    private void activity() {
        int visits = whole("engagement", 0);
        for (int i = 0; i < visits; i++) {
            event("interaction", i / MOST_A_KIND_AND_DAY, 11 * 60 + i).put("kind", "visit");
        }
        for (int day = 0; day < whole("activeDays", 0); day++) {
            event("interaction", day, 11 * 60).put("kind", "browse");
        }
    }

    private void orders(String prefix, int lastDaysAgo) {
        boolean bought =
                facts.containsKey(prefix + (facts.containsKey("margin") ? "margin" : "spend"));
        int orders = whole(prefix + "orders", bought ? 1 : 0);
        BigDecimal spend = spend(prefix, orders);
        BigDecimal each = orders == 0 ? spend : share(spend, orders);
        BigDecimal rest = spend.subtract(each.multiply(BigDecimal.valueOf(orders)));
        for (int i = 0; i < orders; i++) {
            boolean isLast = i == orders - 1;
            int daysAgo = lastDaysAgo + (orders - 1 - i) * whole("meanGapDays", 0);
            order(prefix + i, daysAgo, 12 * 60 + 2 * i, isLast ? each.add(rest) : each);
        }
    }

    private BigDecimal spend(String prefix, int orders) {
        String fact = prefix + "spend";
        return facts.containsKey(fact) ? amount(fact) : BigDecimal.valueOf(orders);
    }

    private static BigDecimal share(BigDecimal spend, int orders) {
        return spend.divide(BigDecimal.valueOf(orders), 2, RoundingMode.DOWN);
    }

    /** What is given back, all categories and the whole margin are those of the first order. */
    private void order(String id, int daysAgo, int minute, BigDecimal remaining) {
        boolean isFirst = id.equals("0");
        BigDecimal amount = isFirst ? remaining.add(amount("returned")) : remaining;
        ObjectNode order = event("order", daysAgo, minute);
        order.put("orderId", id).put("amount", amount);
        if (facts.containsKey("margin")) {
            order.put("margin", isFirst ? amount("margin") : BigDecimal.ZERO);
        }
        if (isFirst) {
            lines(order, amount);
        }
        if (isFirst && facts.containsKey("returned")) {
            event("return", daysAgo, minute + 1)
                    .put("orderId", id)
                    .put("amount", amount("returned"));
        }
    }

    private void lines(ObjectNode order, BigDecimal amount) {
        for (int i = 0; i < whole("categories", 0); i++) {
            order.withArray("lines")
                    .addObject()
                    .put("sku", "s" + i)
                    .put("category", "category " + i)
                    .put("quantity", 1)
                    .put("amount", i == 0 ? amount : BigDecimal.ZERO);
        }
    }

    private ObjectNode event(String type, int daysAgo, int minute) {
        ZonedDateTime time = at(daysAgo, minute);
        ObjectNode event = JSON.createObjectNode();
        event.put("eventId", type + "-" + daysAgo + "-" + minute)
                .put("customerId", "mei")
                .put("type", type)
                .put("time", time.toInstant().toEpochMilli());
        if (terms.id().startsWith("technology-")) {
            event.put("unit", terms.id().substring("technology-".length()));
        }
        events.add(new Timed(time, event));
        return event;
    }

    private ZonedDateTime at(int daysAgo, int minute) {
        return TODAY.minusDays(daysAgo).atStartOfDay(terms.timeZone()).plusMinutes(minute);
    }

    private int whole(String fact, int without) {
        return Integer.parseInt(facts.getOrDefault(fact, Integer.toString(without)));
    }

    private BigDecimal amount(String fact) {
        return new BigDecimal(facts.getOrDefault(fact, "0"));
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
