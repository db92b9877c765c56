package dev.clientele.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.receipt.DecisionCheck;
import dev.clientele.functions.receipt.Discrepancy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every decision that a replay makes can be worked out again from its record. */
class EveryDecisionTest {

    @TempDir private Path folder;

    @Test
    void ofTheExampleFollowsFromItsReceipt() throws IOException {
        List<JsonNode> decisions = Replays.ofExample(folder);

        assertThat(decisions).hasSizeGreaterThan(20);
        assertThat(faults(decisions)).isEmpty();
    }

    @Test
    void ofTheClubFollowsFromItsReceipt() throws IOException {
        List<JsonNode> decisions = Replays.ofClub(folder);

        assertThat(decisions)
                .extracting(it -> it.path("change").asText(it.path("notice").asText()))
                .contains("policy", "override", "downgrade", "near-upgrade", "downgrade-averted");
        assertThat(faults(decisions)).isEmpty();
    }

    @Test
    void ofTheConformanceCasesFollowsFromItsReceipt() throws IOException {
        List<Path> cases = Replays.cases();
        assumeFalse(cases.isEmpty(), "skipped: there is no ../shared/conformance/cases");
        List<String> faults = new ArrayList<>();
        for (Path conformanceCase : cases) {
            String name = conformanceCase.getFileName().toString();
            List<JsonNode> decisions = Replays.ofCase(conformanceCase, folder.resolve(name));
            faults(decisions).forEach(fault -> faults.add(name + " " + fault));
        }

        assertThat(faults).isEmpty();
    }

    private static List<String> faults(List<JsonNode> decisions) {
        List<String> faults = new ArrayList<>();
        for (JsonNode decision : decisions) {
            for (Discrepancy discrepancy : DecisionCheck.check(decision).discrepancies()) {
                faults.add(decision.get("decisionId").asText() + " " + discrepancy);
            }
        }
        return faults;
    }
}
