package dev.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page shows the example that is compiled and run here, and every type of event. */
class TestingPoliciesPageTest {

    private static final Path TESTS = Path.of("src", "test");

    private final String page = read(Path.of("..", "docs", "testing-policies.md"));

    @Test
    void exampleIsTheOneThatIsRun() {
        String code =
                read(TESTS.resolve("java/dev/clientele/testkit/example/ShopPolicyITCase.java"));

        assertThat(page)
                .contains("```java\n" + code.substring(code.indexOf("import static")) + "```");
    }

    @Test
    void policyIsTheOneThatIsTested() {
        assertThat(page).contains("```json\n" + read(TESTS.resolve("resources/shop.json")) + "```");
    }

    @Test
    void everyTypeOfEventIsNamed() {
        assertThat(Arrays.stream(Events.class.getDeclaredMethods()))
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .hasSize(12)
                .allSatisfy(method -> assertThat(page).contains("`" + method.getName()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("can't be read: " + file, e);
        }
    }
}
