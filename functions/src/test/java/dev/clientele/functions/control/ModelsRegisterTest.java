package dev.clientele.functions.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.VersionDocument;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.RejectReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models are accepted whole or refused whole, as versions of a policy are. */
class ModelsRegisterTest {

    private static final String POLICY =
            """
            {'id': 'p', 'version': 1, 'effectiveFrom': '2026-01-01T00:00:00Z',
             'approvedBy': 'board', 'timeZone': 'UTC', 'currency': 'CNY',
             'tiers': [{'id': 'member'}]}
            """;
    private static final String FIT =
            """
            {'version': '%s', %s 'unit': 'weeks',
             'purchases': {'model': 'bg-nbd', 'r': %s, 'alpha': 4.414, 'a': 0.793, 'b': 2.426},
             'value': {'model': 'gamma-gamma', 'p': 6.25, 'q': 3.74, 'v': 15.4}}
            """;
    private static final String DATED =
            "'effectiveFrom': '2026-02-01T00:00:00Z', 'approvedBy': 'board',";

    private static final String SHADOW = DATED + "'shadow': true,";

    private final ControlJudge judge = new ControlJudge(register(models("first", "", "0.2")));

    @Test
    void newModelsAreAccepted() {
        assertThat(keys(judge(control(models("spring", DATED, "0.3")))))
                .containsExactly("models/spring");
    }

    @Test
    void arrayOfVersionsIsAccepted() {
        String array = models("spring", DATED, "0.3") + "," + models("summer", DATED, "0.4");

        assertThat(keys(judge(control("[" + array + "]"))))
                .containsExactly("models/spring", "models/summer");
    }

    @Test
    void knownModelsAreIgnoredHoweverTheyAreWritten() {
        judge(control(models("spring", DATED, "0.3")));

        ControlJudge.Verdict again = judge(control(models("spring", DATED, "0.30")));

        assertThat(again.versions()).isEmpty();
        assertThat(again.letter()).isNull();
    }

    @Test
    void knownVersionWithOtherContentIsRefused() {
        judge(control(models("spring", DATED, "0.3")));

        assertThat(refusal(control(models("spring", DATED, "0.31"))))
                .isEqualTo(
                        "$.models.version: must be new, other models have the version spring,"
                                + " approved by board");
        assertThat(refusal(control(models("first", DATED, "0.2"))))
                .endsWith("have the version first, given at the start");
    }

    @Test
    void dateAndApprovalAreRequired() {
        assertThat(refusal(control(models("spring", "", "0.3"))))
                .isEqualTo("$.models.effectiveFrom: is missing; $.models.approvedBy: is missing");
    }

    @Test
    void everyFaultHasItsPathAndNothingOfTheDocumentIsTaken() {
        String right = models("spring", DATED, "0.3");
        String wrong = models("summer", DATED, "-1").replace("'gamma-gamma'", "'gamma'");

        assertThat(refusal(control("[" + right + "," + wrong + "]")))
                .startsWith("$.models[1].purchases.r: must be a finite number over 0, is -1; ")
                .contains("$.models[1].value.model: must be a model of value");
        assertThat(keys(judge(control(right)))).containsExactly("models/spring");
    }

    @Test
    void oneVersionStandsOnceInADocument() {
        String twice = models("spring", DATED, "0.3") + "," + models("spring", DATED, "0.4");

        assertThat(refusal(control("[" + twice + "]")))
                .isEqualTo("$.models[1].version: must be unique, an earlier one has it too");
    }

    @Test
    void fittedModelsAreNotCalledRules() {
        assertThat(refusal(control(models("rules", DATED, "0.3"))))
                .startsWith("$.models.version: must be another name");
    }

    @Test
    void rulesMayComeBack() {
        String rules =
                "{'version': 'back', %s 'unit': 'days', 'purchases': {'model': 'rules'}}"
                        .formatted(DATED);

        assertThat(keys(judge(control(rules)))).containsExactly("models/back");
    }

    @Test
    void candidateIsAcceptedAndDecidesNothing() throws Exception {
        List<String> accepted = judge(control(models("spring", SHADOW, "0.3"))).versions();

        assertThat(accepted).hasSize(1);
        assertThat(VersionDocument.accepted(accepted.get(0)).key()).isEqualTo("shadow/spring");
        ProgrammeDocuments documents = documents(models("first", "", "0.2")).with(accepted);
        assertThat(documents.read().labelsAt(millis("2027-01-01T00:00:00Z")))
                .isEqualTo("p@1 first");
    }

    @Test
    void candidateTakesOverUnderItsNameWithItsParameters() {
        judge(control(models("spring", SHADOW, "0.3")));

        assertThat(refusal(control(models("spring", DATED, "0.4"))))
                .startsWith("$.models.version: must be new, other models have the version spring");
        assertThat(keys(judge(control(models("spring", DATED, "0.3")))))
                .containsExactly("models/spring");
    }

    @Test
    void modelsThatDecidedMayRunInShadowLater() {
        judge(control(models("spring", DATED, "0.3")));

        assertThat(keys(judge(control(models("spring", SHADOW, "0.3")))))
                .containsExactly("shadow/spring");
    }

    @Test
    void shadowIsTrueOrFalse() {
        String shadow = DATED + "'shadow': 'yes',";

        assertThat(refusal(control(models("spring", shadow, "0.3"))))
                .isEqualTo("$.models.shadow: must be true or false, is \"yes\"");
    }

    @Test
    void acceptedModelsAreInForceFromTheirStart() throws Exception {
        List<String> accepted = judge(control(models("spring", DATED, "0.3"))).versions();

        ProgrammeDocuments documents = documents(models("first", "", "0.2")).with(accepted);

        assertThat(documents.read().labelsAt(millis("2026-01-31T23:59:59.999Z")))
                .isEqualTo("p@1 first");
        assertThat(documents.read().labelsAt(millis("2026-02-01T00:00:00Z")))
                .isEqualTo("p@1 spring");
    }

    @Test
    void whatIsGivenAtTheStartGoesBeforeWhatWasAccepted() throws Exception {
        List<String> accepted = judge(control(models("spring", DATED, "0.3"))).versions();

        ProgrammeDocuments documents = documents(models("spring", "", "0.2")).with(accepted);

        assertThat(documents.read().labelsAt(Long.MIN_VALUE)).isEqualTo("p@1 spring");
    }

    @Test
    void atMostOneVersionOfAFileHasNoDate() {
        String undated = models("one", "", "0.2") + "," + models("two", "", "0.3");

        assertThatThrownBy(() -> documents("[" + undated + "]").read())
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(
                        "$[1].effectiveFrom: is missing, and only one version can be in force from"
                                + " the beginning");
    }

    private static ProgrammeDocuments documents(String models) {
        return new ProgrammeDocuments(
                List.of(new NamedDocument("p.json", json(POLICY))),
                new NamedDocument("models.json", json(models)),
                List.of());
    }

    private static ControlRegister register(String models) {
        try {
            return new ControlRegister(documents(models));
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException("the test's documents are not valid", e);
        }
    }

    private static String models(String version, String dated, String rate) {
        return FIT.formatted(version, dated, rate);
    }

    private static String control(String models) {
        return "{'kind': 'models', 'models': " + models + "}";
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private ControlJudge.Verdict judge(String quoted) {
        byte[] raw = json(quoted).getBytes(StandardCharsets.UTF_8);
        return judge.judge(new Origin("control", 0, 7, raw));
    }

    private String refusal(String quoted) {
        ControlJudge.Verdict verdict = judge(quoted);
        assertThat(verdict.versions()).isEmpty();
        assertThat(verdict.letter().reason()).isEqualTo(RejectReason.INVALID_CONTROL);
        return verdict.letter().detail();
    }

    private static List<String> keys(ControlJudge.Verdict verdict) {
        assertThat(verdict.letter()).isNull();
        return verdict.versions().stream().map(it -> VersionDocument.accepted(it).key()).toList();
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
