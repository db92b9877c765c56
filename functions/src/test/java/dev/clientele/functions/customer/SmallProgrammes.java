package dev.clientele.functions.customer;

import java.util.List;

/**
 * SmallProgrammes for tests, of the smallest policies that show something. Days are days in UTC.
 */
final class SmallProgrammes {

    private static final String VERSION =
            """
            {'id': 'p', 'version': %d, 'effectiveFrom': '%s', 'approvedBy': 'board',
             'timeZone': 'UTC', 'currency': 'CNY', 'defaultMargin': 0.3,
             'engagementWeights': {'visit': 1, 'review': 3}, %s,
             'tiers': [
               {'id': 'member'},
               {'id': 'silver', 'enter': {'metric': 'engagement', 'days': 60, 'atLeast': %d}}]}
            """;

    private static final String MODELS =
            """
            {'version': '%s', %s 'unit': 'weeks',
             'purchases': {'model': 'bg-nbd', 'r': 0.243, 'alpha': 4.414, 'a': 0.793, 'b': 2.426},
             'value': {'model': 'gamma-gamma', 'p': 6.25, 'q': 3.74, 'v': 15.4}}
            """;

    private static final String GRACE =
            "'downgrade': {'mode': 'one-step', 'graceDays': 10, 'warnDays': [5]}";
    private static final String NO_GRACE = "'downgrade': {'mode': 'one-step'}";
    private static final String CHURN =
            "'churn': {'horizonDays': 90, 'levels': {'watch': 60, 'high': 75, 'critical': 90},"
                    + " 'clear': 50, 'coolDownDays': 14}";

    private SmallProgrammes() {}

    /** Silver for an engagement of 3 within 60 days; lost after 10 days of grace. */
    static ProgrammeDocuments silverForThree() {
        return documents(version(1, "2026-01-01T00:00:00Z", GRACE, 3));
    }

    /** The same with levels of churn, by rules. */
    static ProgrammeDocuments silverForThreeWithChurn() {
        return documents(version(1, "2026-01-01T00:00:00Z", CHURN + ", " + GRACE, 3));
    }

    /** Silver for an engagement of 3, from February on of 6 and without grace. */
    static ProgrammeDocuments silverForThreeThenForSix() {
        return documents(
                "["
                        + version(1, "2026-01-01T00:00:00Z", GRACE, 3)
                        + ","
                        + version(2, "2026-02-01T00:00:00Z", NO_GRACE, 6)
                        + "]");
    }

    /** Silver for an engagement of 6 and without grace, to come while a job runs. */
    static String silverForSix(int number, String from) {
        return version(number, from, NO_GRACE, 6).replace('\'', '"');
    }

    /** Models, to come while a job runs. */
    static String models(String version, String from) {
        return MODELS.formatted(
                        version, "'effectiveFrom': '%s', 'approvedBy': 'board',".formatted(from))
                .replace('\'', '"');
    }

    /** Silver as before, by models that are known at the start. */
    static ProgrammeDocuments silverForThreeBy(String models) {
        ProgrammeDocuments byRules = silverForThree();
        String json = MODELS.formatted(models, "").replace('\'', '"');
        return new ProgrammeDocuments(
                byRules.policies(), new NamedDocument("models", json), List.of());
    }

    private static String version(int number, String from, String rules, int silver) {
        return VERSION.formatted(number, from, rules, silver);
    }

    private static ProgrammeDocuments documents(String quoted) {
        NamedDocument policy = new NamedDocument("policy", quoted.replace('\'', '"'));
        return new ProgrammeDocuments(List.of(policy), null, List.of());
    }
}
