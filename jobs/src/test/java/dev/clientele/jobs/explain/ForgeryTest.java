package dev.clientele.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.receipt.DecisionCheck;
import dev.clientele.functions.receipt.Discrepancy;
import dev.clientele.jobs.explain.Forgeries.Forgery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is altered in a record is found. */
class ForgeryTest {

    /** Verdicts, distances, windows, tiers and days: all but values, thresholds and rules. */
    private static final Pattern FOLLOWS =
            Pattern.compile(
                    "clv-updates \\$\\.(decisionId|sequence|clv|change removed)|churn-alerts"
                        + " \\$\\.(decisionId|sequence|alert|score|action|relationship)|churn-alerts"
                        + " \\$\\.(parts|reasons)\\[\\]\\.(part|reason|points)|tier-.*"
                        + " \\$\\.(decisionId|sequence|change|from|to|notice|tier|dueDay)|tier-.*"
                        + " \\$\\.receipt\\.(next|keep|keptUntil|qualified)\\b.*|tier-.*"
                        + " \\$\\.receipt\\.(loss\\.)?metrics\\[\\]"
                        + "\\.(metric|days|period|from|to)|tier-.*"
                        + " \\$\\.receipt\\.loss\\.(tier|since|failsOn)|tier-.*"
                        + " \\$\\.receipt\\.conditions\\[\\]\\.(tier|kind|holds)");

    @TempDir private Path folder;
    private final Set<String> kinds = new TreeSet<>();
    private List<JsonNode> decisions;

    @BeforeEach
    void replay() throws IOException {
        List<JsonNode> all = new ArrayList<>(Replays.ofExample(folder.resolve("example")));
        all.addAll(Replays.ofClub(folder.resolve("club")));
        decisions = all.stream().filter(decision -> kinds.add(kind(decision))).toList();
        assertThat(decisions).hasSizeGreaterThan(20);
    }

    /** One decision of each kind is enough to try all its places. */
    private static String kind(JsonNode decision) {
        return topic(decision)
                + decision.path("policy").asText()
                + decision.path("cause").path("type").asText()
                + decision.path("change").asText()
                + decision.path("notice").asText()
                + decision.path("alert").asText();
    }

    @Test
    void anythingAlteredIsFound() {
        for (JsonNode decision : decisions) {
            for (Forgery forgery : Forgeries.of(decision)) {
                assertThat(DecisionCheck.check(forgery.record()).discrepancies())
                        .as("%s of %s", forgery.path(), decision)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whatFollowsFromTheRestIsFoundAlsoUnderANewChecksum() {
        Set<String> unfound = new TreeSet<>();
        Set<String> tried = new TreeSet<>();
        for (JsonNode decision : decisions) {
            for (Forgery forgery : Forgeries.of(decision)) {
                if (FOLLOWS.matcher(topic(decision) + " " + forgery.path()).matches()) {
                    tried.add(forgery.path());
                    if (discrepanciesUnderANewChecksum(forgery).isEmpty()) {
                        unfound.add(forgery.path() + " of " + decision);
                    }
                }
            }
        }

        assertThat(unfound).isEmpty();
        assertThat(tried).hasSizeGreaterThan(60);
    }

    private static Set<Discrepancy> discrepanciesUnderANewChecksum(Forgery forgery) {
        return DecisionCheck.check(forgery.record()).discrepancies().stream()
                .filter(it -> !it.path().equals("$.checksum"))
                .collect(Collectors.toSet());
    }

    private static String topic(JsonNode decision) {
        return DecisionCheck.topicOf(decision).orElseThrow().topicName();
    }

    @Test
    void anotherOrderOfFieldsAndOtherZerosAreNoForgery() throws IOException {
        for (JsonNode decision : decisions) {
            JsonNode reversed = new JsonMapper().readTree(reversed(decision).toString());

            assertThat(DecisionCheck.check(reversed).discrepancies()).as("%s", decision).isEmpty();
        }
    }

    private static ObjectNode reversed(JsonNode record) {
        ObjectNode reversed = new JsonMapper().createObjectNode();
        List<String> names = new ArrayList<>();
        record.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        names.forEach(name -> reversed.set(name, record.get(name)));
        return reversed;
    }
}
