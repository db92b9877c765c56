package dev.clientele.functions.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.functions.programme.VersionDocument;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.tier.TierPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents are accepted whole or refused whole, with every fault and its path. */
class PolicyRegisterTest {

    private static final String VERSION =
            """
            {'id': 'p', 'version': %d, 'effectiveFrom': '%s', 'approvedBy': '%s', 'timeZone': 'UTC',
             'currency': 'CNY', 'tiers': [{'id': 'member'},
             {'id': 'silver', 'enter': {'metric': 'orders', 'days': 60, 'atLeast': %s}}]}
            """;

    private static final String FIRST = version(1, "2026-01-01T00:00:00Z", "3");
    private static final String SECOND = version(2, "2026-02-01T00:00:00Z", "6");

    private final ControlJudge judge = new ControlJudge(register());

    @Test
    void newVersionIsAccepted() {
        assertThat(numbers(judge(policy(SECOND)))).containsExactly(2);
    }

    @Test
    void arrayOfVersionsIsAccepted() {
        String third = version(3, "2026-03-01T00:00:00Z", "7");

        assertThat(numbers(judge(policy("[" + SECOND + "," + third + "]")))).containsExactly(2, 3);
    }

    @Test
    void knownVersionIsIgnoredHoweverItIsWritten() {
        judge(policy(SECOND));

        ControlJudge.Verdict again = judge(policy(version(2, "2026-02-01T00:00:00Z", "6.0")));

        assertThat(again.versions()).isEmpty();
        assertThat(again.letter()).isNull();
        assertThat(judge(policy(FIRST)).letter()).isNull();
    }

    @Test
    void knownNumberWithOtherContentIsRefused() {
        judge(policy(SECOND));

        assertThat(refusal(policy(version(2, "2026-02-01T00:00:00Z", "5"))))
                .isEqualTo(
                        "$.policy.version: must be a new number, 2 is another version's,"
                                + " approved by board");
    }

    @Test
    void refusedArrayAddsNothing() {
        String unapproved = version(3, "2026-03-01T00:00:00Z", "7").replace("'board'", "null");

        assertThat(refusal(policy("[" + SECOND + "," + unapproved + "]")))
                .isEqualTo("$.policy[1].approvedBy: is missing");
        assertThat(numbers(judge(policy(SECOND)))).containsExactly(2);
    }

    @Test
    void anotherProgrammeIsRefusedWithEveryDifference() {
        String other = SECOND.replace("'UTC'", "'Asia/Tokyo'").replace("CNY", "JPY");

        assertThat(refusal(policy(other)))
                .isEqualTo(
                        "$.policy.timeZone: must be UTC as in the running programme,"
                                + " is Asia/Tokyo;"
                                + " $.policy.currency: must be CNY as in the running programme,"
                                + " is JPY");
    }

    @Test
    void faultsOfAPolicyHaveTheirPathInTheDocument() {
        assertThat(refusal(policy(SECOND.replace("'days': 60", "'days': 500"))))
                .isEqualTo("$.policy.tiers[1].enter.days: must be 1 to 400, is 500");
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThat(refusal("no json")).startsWith("$: is not JSON");
        assertThat(refusal("")).isEqualTo("$: is empty, must be JSON");
        assertThat(refusal("[]")).isEqualTo("$: must be an object, is an array");
        assertThat(refusal("null")).isEqualTo("$: is missing");
        assertThat(refusal("{}")).isEqualTo("$.kind: is missing");
        assertThat(refusal("{'kind': 'polcy'}"))
                .startsWith("$.kind: must be a kind of document, is \"polcy\"");
        assertThat(refusal("{'kind': 'policy'}")).isEqualTo("$.policy: is missing");
        assertThat(refusal("{'kind': 'policy', 'policy': 'p'}"))
                .isEqualTo("$.policy: must be an object, is \"p\"");
        assertThat(refusal("{'kind': 'policy', 'policy': " + SECOND + ", 'by': 'me'}"))
                .startsWith("$.by: is not known");
    }

    @Test
    void largeDocumentIsRefusedUnread() {
        ControlJudge.Verdict verdict = judge(" ".repeat(65_537));

        assertThat(verdict.letter().reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(judge(policy(SECOND) + " ".repeat(60_000)).letter()).isNull();
    }

    @Test
    void rollbackIsTheEarlierVersionAsALaterOne() {
        judge(policy(SECOND));

        ControlJudge.Verdict verdict = judge(rollback("'p'", 3, 1));

        TierPolicy later = accepted(verdict.versions().get(0));
        TierPolicy first = accepted(FIRST.replace('\'', '"'));
        assertThat(later.label()).isEqualTo("p@3");
        assertThat(later.terms().approvedBy()).isEqualTo("chief");
        assertThat(later.terms().effectiveFrom())
                .isEqualTo(Instant.parse("2026-04-01T00:00:00Z").toEpochMilli());
        assertThat(later.tiers().get(1)).isEqualTo(first.tiers().get(1));
        assertThat(judge(rollback("'p'", 3, 1)).letter()).as("the same again").isNull();
    }

    @Test
    void rollbackToAnUnknownVersionIsRefused() {
        assertThat(refusal(rollback("'p'", 3, 9))).isEqualTo("$.to: must be one of 1, is 9");
        assertThat(refusal(rollback("'q'", 3, 1)))
                .isEqualTo("$.policy: must be p, which run here, is q");
        assertThat(refusal(policy(SECOND.replace("'p'", "'q'"))))
                .isEqualTo("$.policy.id: must be p, which run here, is q");
    }

    @Test
    void rollbackUnderATakenNumberIsRefused() {
        judge(policy(SECOND));

        assertThat(refusal(rollback("'p'", 2, 1))).startsWith("$.version: must be a new number");
    }

    @Test
    void rollbackNeedsItsFields() {
        assertThat(refusal("{'kind': 'rollback', 'policy': 'p'}"))
                .isEqualTo(
                        "$.effectiveFrom: is missing; $.version: is missing; $.to: is missing;"
                                + " $.approvedBy: is missing");
    }

    @Test
    void rollbackMayMapTiersAndItsFaultsAreTold() {
        String mapped = rollback("'p'", 3, 1).replace("}", ", 'tierMapping': {'gold': 'silver'}}");

        assertThat(numbers(judge(mapped))).containsExactly(3);
        assertThat(refusal(mapped.replace("3,", "4,").replace("'silver'", "'copper'")))
                .startsWith("$.tierMapping.gold: ");
    }

    private static ControlRegister register() {
        try {
            return new ControlRegister(
                    new ProgrammeDocuments(
                            List.of(new NamedDocument("p.json", FIRST.replace('\'', '"'))),
                            null,
                            List.of()));
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException("the test's policy is not valid", e);
        }
    }

    private static String version(int number, String from, String orders) {
        return VERSION.formatted(number, from, "board", orders);
    }

    private static String policy(String versions) {
        return "{'kind': 'policy', 'policy': " + versions + "}";
    }

    private static String rollback(String policy, int number, int to) {
        return """
        {'kind': 'rollback', 'policy': %s, 'version': %d, 'to': %d, 'approvedBy': 'chief',
         'effectiveFrom': '2026-04-01T00:00:00Z'}\
        """
                .formatted(policy, number, to);
    }

    private ControlJudge.Verdict judge(String quoted) {
        return judge.judge(new Origin("control", 0, 7, bytes(quoted)));
    }

    private static byte[] bytes(String quoted) {
        return quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private String refusal(String quoted) {
        ControlJudge.Verdict verdict = judge(quoted);
        assertThat(verdict.versions()).isEmpty();
        assertThat(verdict.letter().reason()).isEqualTo(RejectReason.INVALID_CONTROL);
        return verdict.letter().detail();
    }

    private static TierPolicy accepted(String json) {
        return ((PolicyDocument) VersionDocument.accepted(json)).policy();
    }

    private static List<Integer> numbers(ControlJudge.Verdict verdict) {
        assertThat(verdict.letter()).isNull();
        return verdict.versions().stream().map(json -> accepted(json).terms().version()).toList();
    }
}
