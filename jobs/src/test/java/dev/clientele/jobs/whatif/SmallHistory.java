package dev.clientele.jobs.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Six customers within two months, few enough to count by hand what two policies make of them: the
 * policy asks for 100 yuan within 30 days, the candidate for 120.
 */
final class SmallHistory {

    /** Where it ends: the end of February in Shanghai. */
    static final String END = "2025-03-01T00:00:00+08:00";

    private SmallHistory() {}

    /** The policy as a file. */
    static Path policy(Path folder, String threshold) throws IOException {
        return Files.writeString(
                folder.resolve("shop-" + threshold + ".json"),
                """
                {"id": "shop", "version": 1, "effectiveFrom": "2020-01-01T00:00:00+08:00",
                 "approvedBy": "crm", "timeZone": "Asia/Shanghai", "currency": "CNY",
                 "tiers": [
                   {"id": "low", "name": {"en": "Low"}},
                   {"id": "high", "name": {"en": "High"},
                    "entitlements": [{"id": "gift", "name": {"en": "Gift"}, "yearlyCost": 365.00}],
                    "enter": {"metric": "spend", "days": 30, "atLeast": %s}}]}
                """
                        .formatted(threshold));
    }

    /** The events as a file. */
    static Path events(Path folder) throws IOException {
        return Files.write(folder.resolve("events.jsonl"), lines());
    }

    /** The events in their order of arrival; the last record is none. */
    static List<String> lines() {
        return List.of(
                // high until the order of 10 January leaves the window on 9 February
                order("ann", "a1", "2025-01-10T10:00:00+08:00", 110),
                // high under both from 20 February
                order("ben", "b1", "2025-01-15T10:00:00+08:00", 50),
                order("ben", "b2", "2025-02-20T10:00:00+08:00", 150),
                // always high under the policy, one day under the candidate
                order("cat", "c1", "2025-01-05T10:00:00+08:00", 100),
                order("cat", "c2", "2025-02-03T10:00:00+08:00", 100),
                // low from 1 February; d2 comes late and would have kept high until 19 February
                order("dan", "d1", "2025-01-02T10:00:00+08:00", 100),
                order("dan", "d3", "2025-02-05T10:00:00+08:00", 20),
                order("dan", "d2", "2025-01-20T10:00:00+08:00", 90),
                order("eve", "e1", "2025-01-20T10:00:00+08:00", 900),
                event("eve", "e2", "2025-01-21T10:00:00+08:00", "erase", ""),
                event(
                        "fay",
                        "f1",
                        "2025-01-21T10:00:00+08:00",
                        "survey",
                        ", \"kind\": \"nps\", \"score\": 9"),
                "no record");
    }

    static String order(String customer, String id, String time, int amount) {
        return event(
                customer,
                id,
                time,
                "order",
                ", \"orderId\": \"" + id + "\", \"amount\": " + amount);
    }

    private static String event(
            String customer, String id, String time, String type, String fields) {
        return """
        {"eventId": "%s", "customerId": "%s", "time": "%s", "type": "%s"%s}\
        """
                .formatted(id, customer, time, type, fields);
    }
}
