package dev.clientele.jobs.calibrate;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.history.FindingTotals;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.money.Money;
import dev.clientele.model.slice.CivilCalendar;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reduces a history of events to a customer base, in two passes. */
final class HistoryCollector {

    /** Where no order names a currency, amounts have this one's decimals. */
    private static final String OF_TWO_DECIMALS = "EUR";

    private final String policy;
    private final ZoneId timeZone;
    private final EventSource source;
    private final HistoryPasses passes;
    private final Stopwatch stopwatch;

    /**
     * A collector.
     *
     * @param policy a file or a shipped policy's name; null for none
     * @param timeZone where days begin without policy
     */
    HistoryCollector(
            String policy,
            ZoneId timeZone,
            EventSource source,
            HistoryPasses passes,
            Stopwatch stopwatch) {
        this.policy = policy;
        this.timeZone = timeZone;
        this.source = source;
        this.passes = passes;
        this.stopwatch = stopwatch;
    }

    /**
     * What a history spans, and how its money and days are meant.
     *
     * @param span of at least one event
     * @param documents the policy
     * @param currency its currency
     * @param shown the currency as reports name it; null if no order names one
     */
    record Spanned(HistorySpan span, ProgrammeDocuments documents, String currency, String shown) {

        CivilCalendar calendar() throws InvalidDocumentException {
            return documents.versions().get(0).get(0).policy().calendar();
        }

        /** What the policy's churn score is about, by its latest version; null if it has none. */
        Integer churnHorizonDays() throws InvalidDocumentException {
            List<PolicyDocument> versions = documents.versions().get(0);
            ChurnRule churn = versions.get(versions.size() - 1).policy().terms().churn();
            return churn == null ? null : Integer.valueOf(churn.horizonDays());
        }
    }

    /**
     * The first pass.
     *
     * @throws IOException if there is no history, or one that can't be read
     * @throws InvalidDocumentException with every fault of the policy
     */
    Spanned span() throws Exception {
        ProgrammeDocuments given = given();
        String assumed = given == null ? OF_TWO_DECIMALS : given.read().main().currency();
        HistorySpan span = stopwatch.time("finding the span", () -> passes.span(assumed));
        if (span.lastEvent() == null) {
            throw new IOException(
                    source.label()
                            + ": holds no event among "
                            + span.read()
                            + " records; see what replay makes of it");
        }
        return given == null ? plain(span) : new Spanned(span, given, assumed, assumed);
    }

    /** The second pass. */
    Collected reduce(Spanned spanned, Cuts cuts, ModelUnit unit, boolean firstDay)
            throws Exception {
        String currency = spanned.currency();
        HistoryPasses.Reduced reduced =
                stopwatch.time(
                        "reducing customers",
                        () -> passes.reduce(spanned.documents(), currency, cuts, firstDay));
        double minorUnits = Fraction.powerOfTen(Money.decimals(currency));
        return new Collected(
                reduced.totals()
                        .data(
                                cuts,
                                new FindingTotals.Measures(
                                        unit, firstDay, minorUnits, spanned.shown())),
                source.label(),
                spanned.span().read(),
                reduced.deduplicated(),
                reduced.refused());
    }

    private ProgrammeDocuments given() throws IOException {
        return policy == null ? null : ProgrammeDocuments.of(List.of(policy), null);
    }

    private Spanned plain(HistorySpan span) throws IOException {
        Map<String, Long> currencies = span.currencies();
        if (currencies.size() > 1) {
            throw new IOException(
                    source.label()
                            + ": orders are in several currencies ("
                            + currencies.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .collect(Collectors.joining(", "))
                            + "); give a --policy with rates");
        }
        String shown = currencies.keySet().stream().findFirst().orElse(null);
        String currency = shown == null ? OF_TWO_DECIMALS : shown;
        return new Spanned(span, documents(currency, timeZone), currency, shown);
    }

    /** A policy that says no more than what a currency and a day are. */
    private static ProgrammeDocuments documents(String currency, ZoneId zone) {
        String policy =
                """
                {"id": "calibration", "version": 1, "effectiveFrom": "1970-01-01T00:00:00Z",
                 "approvedBy": "nobody", "timeZone": "%s", "currency": "%s",
                 "tiers": [{"id": "customer"}]}
                """
                        .formatted(zone.getId(), currency);
        NamedDocument document = new NamedDocument("calibration without policy", policy);
        return new ProgrammeDocuments(List.of(document), null, List.of());
    }
}
