package dev.clientele.jobs.backtest;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Cut;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.slice.CivilCalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Runs over histories written by hand, in UTC. */
final class Runs {

    /** Learned from until 2024-06-30, judged by the 90 days to 2024-09-28, known to 2024-12-31. */
    static final BacktestPlan PLAN = plan("2024-06-30", 90, "2024-12-31");

    private static final String POLICY =
            """
            {"id": "plain", "version": 3, "effectiveFrom": "2020-01-01T00:00:00Z",
             "approvedBy": "nobody", "timeZone": "UTC", "currency": "EUR",
             "tiers": [{"id": "customer"}]}
            """;

    private Runs() {}

    static BacktestPlan plan(String until, int horizonDays, String end) {
        CivilCalendar utc = new CivilCalendar(ZoneId.of("UTC"));
        int day = day(until);
        return new BacktestPlan(
                Cut.after(day, utc),
                Cut.after(day + horizonDays, utc),
                Cut.after(day(end), utc),
                60,
                utc);
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /** The parameters are those of the CDNOW sample. */
    static FittedModels models(LearnedChance learned) {
        return new FittedModels(
                "m1",
                ModelUnit.WEEKS,
                new BgNbd(0.243, 4.414, 0.793, 2.426),
                new MeanValue(35),
                false,
                365,
                0,
                learned);
    }

    static ProgrammeDocuments policy(String json) {
        return new ProgrammeDocuments(List.of(new NamedDocument("policy", json)), null, List.of());
    }

    static LiveRun over(Path folder, LearnedChance learned, String... events) throws Exception {
        FittedModels models = models(learned);
        Programmes programmes = LiveProgramme.of(policy(POLICY), models, PLAN);
        Path file = Files.write(folder.resolve("events.jsonl"), List.of(events));
        return LiveRun.over(file, programmes, models, learned, PLAN, 2, count -> {});
    }

    static String order(String customer, String date, int amount) {
        return event(customer, "order", customer + date, date)
                + ", \"orderId\": \"%s%s\", \"amount\": %d}".formatted(customer, date, amount);
    }

    /** Of all that the order of a day came to. */
    static String returned(String customer, String orderDate, String date) {
        return event(customer, "return", customer + date + "r", date)
                + ", \"orderId\": \"%s%s\"}".formatted(customer, orderDate);
    }

    static String erased(String customer, String date) {
        return event(customer, "erase", customer + date + "e", date) + "}";
    }

    private static String event(String customer, String type, String id, String date) {
        return "{\"eventId\": \"%s\", \"customerId\": \"%s\", \"type\": \"%s\", \"time\": \"%sT12:00:00Z\""
                .formatted(id, customer, type, date);
    }
}
