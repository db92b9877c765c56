package dev.clientele.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Negative controls: each rule finds the fixtures that break it, and no other. */
class ArchitectureRulesTest {
    private static final String ROOT = "dev.clientele.architecture.fixture";
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(ROOT);
    private static final Pattern CULPRIT = Pattern.compile(" in \\((\\w+)\\.java:\\d+\\)");

    private final ArchitectureRules rules = new ArchitectureRules(ROOT);

    @Test
    void layersPointInwards() {
        assertThat(culprits(rules.layersPointInwards()))
                .containsExactlyInAnyOrder("CallsFunctions", "CallsJobs", "CallsTestkit");
    }

    @Test
    void modelIsPlainJava() {
        ArchRule rule = rules.modelIsPlainJava();
        assertThat(culprits(rule)).containsExactlyInAnyOrder("CallsFunctions", "UsesLibrary");
        assertThat(violations(rule))
                .anyMatch(line -> line.contains("org.apache.flink"))
                .anyMatch(line -> line.contains("java.util.logging"));
    }

    @Test
    void decisionsFollowFromEventsAlone() {
        ArchRule rule = rules.decisionsFollowFromEventsAlone();
        assertThat(culprits(rule)).containsExactlyInAnyOrder("ReadsClock", "RollsDice");
        for (String way :
                List.of(
                        "java.time.Clock",
                        "java.time.Instant.now()",
                        "references method <java.time.LocalDate.now(",
                        "java.lang.System.currentTimeMillis()",
                        "java.lang.System.nanoTime()",
                        "java.util.Random.<init>",
                        "java.util.concurrent.ThreadLocalRandom",
                        "java.lang.Math.random()",
                        "java.util.UUID.randomUUID()")) {
            assertThat(violations(rule)).anyMatch(line -> line.contains(way));
        }
    }

    @Test
    void onlyTheCommandLinePrints() {
        assertThat(culprits(rules.onlyTheCommandLinePrints())).containsExactly("Prints");
    }

    @Test
    void testsDoNotSleep() {
        assertThat(culprits(ArchitectureRules.testsDoNotSleep())).containsExactly("Sleeps");
    }

    @Test
    void testsDoNotMock() {
        assertThat(culprits(ArchitectureRules.testsDoNotMock())).containsExactly("Mocks");
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(FIXTURES).getFailureReport().getDetails();
    }

    private static Set<String> culprits(ArchRule rule) {
        return violations(rule).stream()
                .flatMap(line -> CULPRIT.matcher(line).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
