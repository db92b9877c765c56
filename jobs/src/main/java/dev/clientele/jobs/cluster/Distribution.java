package dev.clientele.jobs.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Flink distribution with the job in it.
 *
 * @param project the project's folder
 * @param home the distribution's folder
 */
public record Distribution(Path project, Path home) {

    /**
     * Assembles a distribution of what was built.
     *
     * @param home its folder
     * @return the distribution
     * @throws IOException if the project was not built or the folder holds something else
     */
    public static Distribution assemble(Path home) throws IOException {
        Path project = ProjectFolder.find();
        run(List.of(project + "/docker/distribution", home.toString()), Map.of());
        return new Distribution(project, home);
    }

    /** The job's jar, as it is submitted. */
    public Path jobJar() {
        return home.resolve("usrlib/clientele.jar");
    }

    /** The script that goes on from the newest checkpoint, as the container does. */
    Path runJob() {
        return project.resolve("docker/run-job");
    }

    Path script(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * Runs a command to its end.
     *
     * @return what it said
     * @throws IOException with what it said, if it failed
     */
    static String run(List<String> words, Map<String, String> environment) throws IOException {
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().putAll(environment);
        Process process = command.start();
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed: " + said.trim());
            }
            return said;
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted: " + words);
        }
    }
}
