package dev.clientele.jobs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.programme.ShippedPolicies;
import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                Clientele.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void listNamesEveryPolicyWithItsTiers() {
        Run list = run("policy", "list");

        assertThat(list.exit()).isZero();
        assertThat(list.out()).contains(ShippedPolicies.names());
        assertThat(list.out()).contains("ordinary, bronze, silver, gold, vip");
    }

    @Test
    void showHasBothLanguagesAndTheKeepRuleAsWorkedOut() {
        Run show = run("policy", "show", "retail-three-level");

        assertThat(show.exit()).isZero();
        assertThat(show.out())
                .contains("silver: Silver / 银卡会员", "Free shipping / 包邮 (CNY 60.00 a year)")
                .contains(
                        """
                            keep    all of
                                      at least CNY 1,800 spent in 365 days
                                      at least 3 orders in 365 days
                        """)
                .contains("30 days of grace", "30 and 7 days before");
    }

    @Test
    void showGivesTheDocumentAsItIsWritten() throws IOException {
        Run show = run("policy", "show", "retail-three-level", "--json");

        assertThat(JSON.readTree(show.out()).path("id").asText()).isEqualTo("retail-three-level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "explain"})
    void everyShippedPolicyCanBePutIntoWords(String command) {
        for (String name : ShippedPolicies.names()) {
            Run words = run("policy", command, name);

            assertThat(words.exit()).as(name).isZero();
            assertThat(words.out()).as(name).doesNotContain("{", "null", "atLeast");
        }
    }

    @Test
    void explainSpeaksOfTiersInTheLanguageAskedFor() {
        assertThat(run("policy", "explain", "bank-four-level").out())
                .contains("High-end\n  Who gets in", "What it gives: Dedicated manager");
        assertThat(run("policy", "explain", "bank-four-level", "--lang", "zh").out())
                .contains("高端客户\n  Who gets in", "What it gives: 专属客户经理");
    }

    @Test
    void aValidPolicyIsToldToBeSo() throws IOException {
        Path file = changed(policy -> policy.put("version", 3));

        Run valid = run("policy", "validate", file.toString());

        assertThat(valid.exit()).isZero();
        assertThat(valid.out())
                .isEqualTo(
                        file
                                + " is valid: 3 tiers, version 3, in force from 1990-01-01 00:00"
                                + " (Asia/Shanghai)\n");
    }

    @Test
    void everyFaultIsNamedWithItsPlaceAndTheOtherFilesAreCheckedToo() throws IOException {
        Path faulty =
                changed(
                        policy -> {
                            policy.remove("approvedBy");
                            tier(policy, 2).remove("enter");
                        });

        Run run = run("policy", "validate", faulty.toString(), "gone.json", "retail-three-level");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        faulty + " is not valid:\n",
                        "  $.approvedBy: is missing\n",
                        "  $.tiers[2].enter: is missing\n",
                        "gone.json is neither a file nor a shipped policy",
                        "retail-three-level is valid: 3 tiers");
    }

    @Test
    void aTierThatNobodyCanEnterIsWarnedOf() throws IOException {
        Path file = changed(policy -> tier(policy, 2).set("enter", tier(policy, 1).get("enter")));

        Run run = run("policy", "validate", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "warning: $.tiers[1].enter: nobody ever enters silver, who could enters"
                                + " gold");
    }

    @Test
    void aMetricThatIsNeverKnownIsWarnedOf() throws IOException {
        Path file =
                changed(
                        policy -> {
                            policy.remove("downgrade");
                            tier(policy, 1)
                                    .putObject("enter")
                                    .put("metric", "creditGrade")
                                    .put("atLeast", 3);
                        });

        assertThat(run("policy", "validate", file.toString()).out())
                .contains(
                        "warning: $.creditGrades is left out", "warning: $.downgrade is left out");
    }

    @Test
    void shippedPoliciesGiveNoWarnings() {
        for (String name : ShippedPolicies.names()) {
            assertThat(run("policy", "validate", name).out()).doesNotContain("warning");
        }
    }

    @Test
    void schemaIsPrinted() throws IOException {
        JsonNode schema = JSON.readTree(run("policy", "schema").out());

        assertThat(schema.path("$schema").asText()).contains("2020-12");
    }

    @Test
    void storiesAreListedAndTold() {
        assertThat(run("policy", "story").out()).contains("chain-complaints");
        assertThat(run("policy", "story", "chain-complaints").out())
                .contains("complaint c-1 is resolved\n            -> rises from Potential");

        Run unknown = run("policy", "story", "chain");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no story chain; there are bank-four-level");
    }

    @Test
    void withoutCommandTheCommandsAreNamed() {
        Run run = run("policy");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("list, show, explain, validate, schema, story");
    }

    private static ObjectNode tier(ObjectNode policy, int rank) {
        return (ObjectNode) policy.path("tiers").get(rank);
    }

    private Path changed(Consumer<ObjectNode> change) throws IOException {
        ObjectNode policy = (ObjectNode) JSON.readTree(ShippedPolicies.open("retail-three-level"));
        change.accept(policy);
        return Files.write(folder.resolve("mine.json"), JSON.writeValueAsBytes(policy));
    }
}
