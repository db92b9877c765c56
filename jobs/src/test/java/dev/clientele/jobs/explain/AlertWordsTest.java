package dev.clientele.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.receipt.DecisionCheck;
import dev.clientele.model.decision.Decision.ChurnAlert;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of the history in the documentation, in words. */
class AlertWordsTest {

    @TempDir private Path folder;

    private List<String> said(String decisionId) throws IOException {
        JsonNode record =
                Replays.ofExample(folder).stream()
                        .filter(it -> it.path("decisionId").asText().equals(decisionId))
                        .findFirst()
                        .orElseThrow();
        return new AlertWords((ChurnAlert) DecisionCheck.check(record).again()).lines();
    }

    @Test
    void aRiskThatRoseSaysWhyAndWhatToDo() throws IOException {
        assertThat(said("mei/churn-alerts/2"))
                .containsExactly(
                        "mei is at risk of leaving: high (before: watch), because the day"
                                + " 2025-05-15 began",
                        "Why:",
                        "  orders have halved: 1 in 90 days, 2 in the 90 before (10.00 points)",
                        "  engagement has halved: 0 in 90 days, 5 in the 90 before (5.00 points)",
                        "  silent for 56 days, after an order every 34.5 on average (63.70 points)",
                        "The score is 78.70: silence 63.70, engagement-halved 5.00,"
                                + " frequency-halved 10.00",
                        "Levels: watch from 60 until below 50, high from 75 until below 65,"
                                + " critical from 90 until below 80",
                        "At stake: 555.02, a repeat customer in tier silver",
                        "What to do: repurchase-incentive",
                        "If nothing happens the level rises on 2025-05-28.");
    }

    @Test
    void aVerdictSaysHowTheAlertEnded() throws IOException {
        assertThat(said("leo/churn-alerts/4"))
                .startsWith(
                        "leo did not order until 2025-10-29: the alert watch of 2025-07-30"
                                + " 16:00:00 UTC ended as lost",
                        "Still speaking for leaving:");
    }
}
