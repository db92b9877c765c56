package dev.clientele.benchmarks.change;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What changes for all customers at once, and the documents before and after. */
public enum Change {
    /** A new version of the policy: every threshold half as high again. */
    POLICY {
        @Override
        Origin document() {
            String version = policy(2, Instant.ofEpochMilli(ChangeEvents.CHANGE), 300, 600);
            return control("{\"kind\": \"policy\", \"policy\": " + version + "}");
        }
    },
    /** A new version of the models, by which everybody is worth more. */
    MODELS {
        @Override
        Origin document() {
            String from =
                    "\"effectiveFrom\": \"%s\", \"approvedBy\": \"bench\","
                            .formatted(Instant.ofEpochMilli(ChangeEvents.CHANGE));
            String version = MODELS_VERSION.formatted("second", from, LARGER_VALUE);
            return control("{\"kind\": \"models\", \"models\": " + version + "}");
        }
    };

    private static final String POLICY_VERSION =
            """
            {"id": "bench", "version": %d, "effectiveFrom": "%s", "approvedBy": "bench",
             "timeZone": "UTC", "currency": "CNY", "defaultMargin": 0.3,
             "downgrade": {"mode": "to-qualified"},
             "churn": {"horizonDays": 90, "levels": {"watch": 60, "high": 75, "critical": 90},
                       "clear": 50, "coolDownDays": 14},
             "tiers": [
               {"id": "ordinary"},
               {"id": "silver", "enter": {"metric": "spend", "days": 365, "atLeast": %d}},
               {"id": "gold", "enter": {"all": [
                 {"metric": "spend", "days": 365, "atLeast": %d},
                 {"metric": "orders", "days": 365, "atLeast": 2}]}}]}
            """;

    /** Parameters of the order of those fitted to CDNOW: Fader, Hardie and Lee (2005). */
    private static final String MODELS_VERSION =
            """
            {"version": "%s", %s "unit": "weeks",
             "purchases": {"model": "bg-nbd", "r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426},
             "value": {"model": "gamma-gamma", "p": 6.25, "q": 3.74, "v": %s}}
            """;

    private static final String VALUE = "15.4";
    private static final String LARGER_VALUE = "60";

    /** What is in force before the change. */
    ProgrammeDocuments documents() {
        String policy = policy(1, Instant.parse("2026-01-01T00:00:00Z"), 200, 400);
        String models = MODELS_VERSION.formatted("first", "", VALUE);
        return new ProgrammeDocuments(
                List.of(new NamedDocument("bench", policy)),
                this == POLICY ? null : new NamedDocument("bench-models", models),
                List.of());
    }

    /** The document that brings the change. */
    abstract Origin document();

    private static String policy(int version, Instant from, int silver, int gold) {
        return POLICY_VERSION.formatted(version, from, silver, gold);
    }

    private static Origin control(String document) {
        return new Origin("control", 0, 0, document.getBytes(StandardCharsets.UTF_8));
    }
}
