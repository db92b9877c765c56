package dev.clientele.jobs.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.chaos.Comparison.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a chaos run must notice, it notices. */
class ComparisonTest {

    private static final String TIERS = "tier-changes";

    private static Outputs outputs(String... decisions) throws IOException {
        Outputs outputs = new Outputs();
        for (String each : decisions) {
            String json = "{\"decisionId\":\"" + each.replace("=", "\",\"to\":\"") + "\"}";
            outputs.add(TIERS, "ann", json);
        }
        return outputs;
    }

    private static Finding compare(Outputs expected, Outputs found) {
        List<Finding> findings = Comparison.of(expected, found);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void equalOutputsAreClean() throws IOException {
        Finding finding =
                compare(
                        outputs("ann/1=gold", "ann/2=silver"),
                        outputs("ann/2=silver", "ann/1=gold"));

        assertThat(finding).isEqualTo(new Finding(TIERS, 2, 0, 0, 0, List.of()));
        assertThat(finding.isClean()).isTrue();
    }

    @Test
    void lostDecisionIsFound() throws IOException {
        Finding finding = compare(outputs("ann/1=gold", "ann/2=silver"), outputs("ann/1=gold"));

        assertThat(finding).isEqualTo(new Finding(TIERS, 2, 1, 0, 0, List.of("lost: ann/2")));
        assertThat(finding.isClean()).isFalse();
    }

    @Test
    void topicWithoutAnyRecordIsLost() throws IOException {
        assertThat(compare(outputs("ann/1=gold"), new Outputs()).lost()).isEqualTo(1);
    }

    @Test
    void decisionThatCameTwiceIsFoundAlsoIfItSaysTheSame() throws IOException {
        Finding finding = compare(outputs("ann/1=gold"), outputs("ann/1=gold", "ann/1=gold"));

        assertThat(finding).isEqualTo(new Finding(TIERS, 1, 0, 1, 0, List.of("duplicated: ann/1")));
    }

    @Test
    void decisionThatShouldNotBeThereIsFound() throws IOException {
        Finding finding = compare(outputs("ann/1=gold"), outputs("ann/1=gold", "ben/1=gold"));

        assertThat(finding)
                .isEqualTo(new Finding(TIERS, 1, 0, 1, 0, List.of("not expected: ben/1")));
    }

    @Test
    void decisionThatSaysSomethingElseIsFound() throws IOException {
        Finding finding = compare(outputs("ann/1=gold"), outputs("ann/1=silver"));

        assertThat(finding).isEqualTo(new Finding(TIERS, 1, 0, 0, 1, List.of("different: ann/1")));
    }

    @Test
    void ofProfilesTheLastOneCounts() throws IOException {
        Outputs expected = new Outputs();
        expected.add("customer-profiles", "ann", "{\"tier\":\"gold\"}");
        Outputs found = new Outputs();
        found.add("customer-profiles", "ann", "{\"tier\":\"silver\"}");
        assertThat(compare(expected, found).different()).isEqualTo(1);

        found.add("customer-profiles", "ann", "{\"tier\":\"gold\"}");
        assertThat(compare(expected, found).isClean()).isTrue();

        found.add("customer-profiles", "ann", null);
        assertThat(compare(expected, found).lost()).isEqualTo(1);
    }

    @Test
    void deadLetterThatCameTwiceIsFoundWhereverItCameFrom() throws IOException {
        Outputs expected = new Outputs();
        expected.add(
                "dead-letters",
                null,
                "{\"reason\":\"not-json\",\"raw\":\"x\",\"source\":{\"file\":\"f\",\"line\":1}}");
        String letter =
                "{\"reason\":\"not-json\",\"raw\":\"x\",\"source\":{\"partition\":2,\"offset\":1}}";
        Outputs found = new Outputs();
        found.add("dead-letters", null, letter);
        assertThat(compare(expected, found).isClean()).isTrue();

        found.add("dead-letters", null, letter);
        assertThat(compare(expected, found).duplicated()).isEqualTo(1);
    }
}
