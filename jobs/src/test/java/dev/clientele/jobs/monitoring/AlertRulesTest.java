package dev.clientele.jobs.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert fires when it should and only then, and says what to do. */
class AlertRulesTest {

    private static final String TESTS = "alerts-test.yaml";

    @TempDir private Path folder;

    @Test
    void everyRuleHasItsEntryInTheRunbookInTheSameOrder() throws IOException {
        List<String> entries =
                Arrays.stream(runbook())
                        .map(entry -> entry.lines().findFirst().orElse(""))
                        .toList();

        assertThat(entries)
                .containsExactlyElementsOf(AlertRule.all().stream().map(AlertRule::name).toList());
    }

    @Test
    void everyEntrySaysWhatItMeansWhatUsersSeeHowToLookAndWhatToDo() throws IOException {
        for (String entry : runbook()) {
            assertThat(entry)
                    .containsSubsequence(
                            "\n**Means:** ", "\n**Users see:** ", "\n**Look:** ", "\n**Do:** ");
        }
    }

    @Test
    void everyRuleLeadsToItsEntry() throws IOException {
        for (AlertRule rule : AlertRule.all()) {
            assertThat(rule.runbook())
                    .isEqualTo("docs/runbook.md#" + rule.name().toLowerCase(Locale.ROOT));
            assertThat(rule.severity()).isIn("critical", "warning");
        }
    }

    @Test
    void everyRuleHasCasesInWhichItFiresAndInWhichItDoesNot() throws IOException {
        Set<String> firing = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (JsonNode test : AlertRule.yaml(AlertRule.FOLDER.resolve(TESTS)).get("tests")) {
            for (JsonNode expected : test.get("alert_rule_test")) {
                (expected.get("exp_alerts").isEmpty() ? silent : firing)
                        .add(expected.get("alertname").asText());
            }
        }
        Set<String> names = new HashSet<>();
        AlertRule.all().forEach(rule -> names.add(rule.name()));

        assertThat(firing).isEqualTo(names);
        assertThat(silent).isEqualTo(names);
    }

    @Test
    void rulesFireInTheirCasesAndOnlyInThose() throws Exception {
        Promtool.Answer answer = Promtool.run(AlertRule.FOLDER, "test", "rules", TESTS);

        assertThat(answer.code()).as(answer.output()).isZero();
    }

    @Test
    void casesNoticeAnotherThreshold() throws Exception {
        String rules = Files.readString(AlertRule.FOLDER.resolve("alerts.yaml"));
        Files.writeString(folder.resolve("alerts.yaml"), rules.replace("> 0.01", "> 0.2"));
        Files.copy(AlertRule.FOLDER.resolve(TESTS), folder.resolve(TESTS));

        Promtool.Answer answer = Promtool.run(folder, "test", "rules", TESTS);

        assertThat(answer.code()).isNotZero();
        assertThat(answer.output()).contains("ClienteleDeadLetters");
    }

    @Test
    void prometheusUnderstandsItsConfiguration() throws Exception {
        Promtool.Answer answer =
                Promtool.run(AlertRule.FOLDER, "check", "config", "prometheus.yaml");

        assertThat(answer.code()).as(answer.output()).isZero();
        assertThat(answer.output()).contains(AlertRule.all().size() + " rules found");
    }

    @Test
    void prometheusRefusesAConfigurationThatIsWrong() throws Exception {
        String config = Files.readString(AlertRule.FOLDER.resolve("prometheus.yaml"));
        Files.writeString(folder.resolve("wrong.yaml"), config.replace("dns_sd", "dns"));

        assertThat(Promtool.run(folder, "check", "config", "wrong.yaml").code()).isNotZero();
    }

    /** The entries, each from its heading on. */
    private static String[] runbook() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "runbook.md"));
        return page.substring(page.indexOf("\n## ") + 4).split("\n## ", -1);
    }
}
