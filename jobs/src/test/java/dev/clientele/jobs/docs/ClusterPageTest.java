package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/cluster.md tells to type is there. */
class ClusterPageTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern SCRIPT = Pattern.compile("(?:jobs/target/flink/)(bin/[a-z-]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./clientele ([a-z-]+)");
    private static final Pattern CLASS =
            Pattern.compile("dev\\.clientele(?:\\.[a-z]+)+\\.[A-Z]\\w+");

    private static List<String> named(Pattern pattern, int group) throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/cluster.md"));
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(group))
                .distinct()
                .toList();
    }

    @Test
    void scriptsAreThereAndCanBeRun() throws IOException {
        assertThat(named(SCRIPT, 1))
                .contains("bin/flink", "bin/jobmanager", "bin/taskmanager", "bin/standalone-job")
                .allSatisfy(
                        script ->
                                assertThat(PROJECT.resolve("docker").resolve(script))
                                        .isExecutable());
        assertThat(PROJECT.resolve("docker/distribution")).isExecutable();
        assertThat(PROJECT.resolve("docker/run-job")).isExecutable();
    }

    @Test
    void commandsAreThere() throws IOException {
        assertThat(named(COMMAND, 1))
                .isNotEmpty()
                .isSubsetOf(Clientele.commandLine().getSubcommands().keySet());
    }

    @Test
    void classesAreThere() throws Exception {
        List<String> classes = named(CLASS, 0);
        assertThat(classes).hasSize(2);
        for (String each : classes) {
            assertThat(Class.forName(each).getMethod("main", String[].class)).isNotNull();
        }
    }
}
