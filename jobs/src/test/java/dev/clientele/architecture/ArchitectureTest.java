package dev.clientele.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dev.clientele");
    private static final JavaClasses TESTS = importTestsOfAllModules();

    @ParameterizedTest
    @MethodSource
    void productionCodeKeeps(ArchRule rule) {
        rule.check(PRODUCTION);
    }

    static Stream<ArchRule> productionCodeKeeps() {
        ArchitectureRules rules = new ArchitectureRules("dev.clientele");
        return Stream.of(
                rules.layersPointInwards(),
                rules.modelIsPlainJava(),
                rules.decisionsFollowFromEventsAlone(),
                rules.onlyTheCommandLinePrints());
    }

    @ParameterizedTest
    @MethodSource
    void testCodeKeeps(ArchRule rule) {
        rule.check(TESTS);
    }

    static Stream<ArchRule> testCodeKeeps() {
        return Stream.of(ArchitectureRules.testsDoNotSleep(), ArchitectureRules.testsDoNotMock());
    }

    /** A rule over nothing is kept by anything. */
    @Test
    void thereIsCodeToCheck() {
        assertThat(PRODUCTION.contain(Clientele.class)).isTrue();
        assertThat(PRODUCTION.contain(ArchitectureTest.class)).isFalse();
        assertThat(TESTS.contain(ArchitectureTest.class)).isTrue();
    }

    private static JavaClasses importTestsOfAllModules() {
        try {
            Path own =
                    Path.of(
                            ArchitectureTest.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path project = own.getParent().getParent().getParent();
            try (Stream<Path> modules = Files.list(project)) {
                List<Path> compiledTests =
                        modules.map(module -> module.resolve("target/test-classes"))
                                .filter(Files::isDirectory)
                                .toList();
                return new ClassFileImporter()
                        .withImportOption(location -> !location.contains("architecture/fixture/"))
                        .importPaths(compiledTests);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot find the compiled tests", e);
        }
    }
}
