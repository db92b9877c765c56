package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.Clientele;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/cluster.md tells to type is there. */
class ClusterPageTest {

    private static final Path SCRIPTS = Page.ROOT.resolve("docker");

    private final Page page = Page.of("docs/cluster.md");

    @Test
    void scriptsAreThereAndCanBeRun() {
        assertThat(page.find("jobs/target/flink/(bin/[a-z-]+)"))
                .contains("bin/flink", "bin/jobmanager", "bin/taskmanager", "bin/standalone-job")
                .allSatisfy(script -> assertThat(SCRIPTS.resolve(script)).isExecutable());
        assertThat(SCRIPTS.resolve("distribution")).isExecutable();
        assertThat(SCRIPTS.resolve("run-job")).isExecutable();
    }

    @Test
    void commandsAreThere() {
        assertThat(page.find("^\\./clientele ([a-z-]+)"))
                .isNotEmpty()
                .isSubsetOf(Clientele.commandLine().getSubcommands().keySet());
    }

    @Test
    void classesAreThere() throws Exception {
        for (String each : page.find("(dev\\.clientele(?:\\.[a-z]+)+\\.[A-Z]\\w+)")) {
            assertThat(Class.forName(each).getMethod("main", String[].class)).isNotNull();
        }
    }
}
