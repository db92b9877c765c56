package dev.clientele.jobs.monitoring;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The tool that comes with Prometheus. Tests that need it are skipped where it is missing. */
final class Promtool {

    private Promtool() {}

    /**
     * What it said.
     *
     * @param code 0 if all is well
     * @param output all of it
     */
    record Answer(int code, String output) {}

    static Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                isThere(), "promtool is missing: install the package prometheus to have this run");
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private static boolean isThere() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .anyMatch(folder -> new File(folder, "promtool").canExecute());
    }
}
