package dev.clientele.jobs.whatif.page;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.jobs.whatif.figures.Counting;
import dev.clientele.jobs.whatif.figures.CustomerPaths;
import dev.clientele.jobs.whatif.figures.History;
import dev.clientele.jobs.whatif.figures.Move;
import dev.clientele.jobs.whatif.figures.Side;
import dev.clientele.jobs.whatif.figures.TierPath;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierMove.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports to show, without a history to read. */
final class Reports {

    /** Names as an enemy would choose them. */
    static final String HOSTILE = "</title><script>alert(1)</script>{{cost}}\"'&\u202E\u0001";

    private static final long DAY = 86_400_000L;
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private Reports() {}

    /** Of many customers, of whom a third rises and a third falls. */
    static WhatIfReport usual() {
        return of("customer-", "Gold", 300);
    }

    /** Every name and id is an attack. */
    static WhatIfReport hostile() {
        return of(HOSTILE, HOSTILE, 30);
    }

    /** Every name and id is as long as an event allows, without a place to break. */
    static WhatIfReport wide() {
        return of("w".repeat(124), "W".repeat(128), 30);
    }

    /** Nobody at all. */
    static WhatIfReport empty() {
        return of("", "Gold", 0);
    }

    private static WhatIfReport of(String idPrefix, String name, int customers) {
        Side policy = new Side("policy of " + name, programme(name));
        Side candidate = new Side("candidate of " + name, programme(name));
        List<CustomerPaths> paths = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            paths.add(
                    new CustomerPaths(
                            idPrefix + String.format("%04d", i),
                            path(i, i % 3 == 0 ? "gold" : "low"),
                            path(i, i % 3 == 1 ? "gold" : "low"),
                            Map.of(
                                    MetricReference.of(Metric.SPEND, 365),
                                    new Fraction(100_000L + i, 100))));
        }
        History.Records records = new History.Records(customers, customers, customers, 0);
        return new Counting(policy, candidate, END.toEpochMilli())
                .count(new History(paths, 0, records));
    }

    private static TierPath path(int number, String last) {
        long enrolled = END.toEpochMilli() - (700 - number) * DAY;
        Move first = new Move(new TierMove(Change.ENROLLED, null, "low"), enrolled, enrolled);
        if (last.equals("low")) {
            return new TierPath(List.of(first));
        }
        long rise = enrolled + 200 * DAY;
        return new TierPath(
                List.of(first, new Move(new TierMove(Change.UPGRADE, "low", last), rise, rise)));
    }

    private static Programme programme(String name) {
        String json =
                """
                {"id": "shop", "version": 1, "effectiveFrom": "2020-01-01T00:00:00+08:00",
                 "approvedBy": "crm", "timeZone": "Asia/Shanghai", "currency": "CNY",
                 "tiers": [
                   {"id": "low", "name": {"en": "Low"}},
                   {"id": "gold", "name": {"en": "%s"},
                    "entitlements": [{"id": "gift", "name": {"en": "Gift"}, "yearlyCost": 36.50}],
                    "enter": {"metric": "spend", "days": 365, "atLeast": 100}}]}
                """
                        .formatted(name.replace("\"", "\\\"").replace("\u0001", "\\u0001"));
        try {
            return new Programme(
                    PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop"), null);
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
