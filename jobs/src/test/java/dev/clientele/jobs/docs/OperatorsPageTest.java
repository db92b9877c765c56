package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operators' page has every reason, in order, and metrics that exist. */
class OperatorsPageTest {

    private final Page page = Page.of("docs/operators.md");

    @Test
    void everyReasonOfADeadLetterIsExplainedInTheOrderOfTheChecks() {
        assertThat(page.table("| reason | meaning | what to do |"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        Arrays.stream(RejectReason.values()).map(RejectReason::code).toList());
    }

    @Test
    void metricsAreRegisteredUnderTheirNames() throws IOException {
        String folder = "functions/src/main/java/dev/clientele/functions/";
        StringBuilder registered = new StringBuilder();
        for (String name :
                List.of(
                        "customer/CustomerCounters",
                        "customer/DecisionCounters",
                        "customer/LatencyBuckets",
                        "customer/RejectedCounters",
                        "customer/RejectSplitter",
                        "customer/SweepMeters",
                        "control/ControlFunction",
                        "drift/DriftFunction")) {
            registered.append(Files.readString(Page.ROOT.resolve(folder + name + ".java")));
        }
        List<List<String>> rows = page.table("| metric | operator | meaning | watch for |");

        assertThat(rows).hasSize(23);
        for (List<String> row : rows) {
            String name = row.get(0).substring(row.get(0).lastIndexOf('.') + 1);
            assertThat(registered).contains("(\"" + name + "\"");
        }
    }
}
