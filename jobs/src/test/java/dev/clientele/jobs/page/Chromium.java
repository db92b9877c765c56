package dev.clientele.jobs.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A browser without screen; the test is skipped, saying so, where there is none. */
final class Chromium {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final int MINUTES = 2;

    private final Path folder;

    Chromium(Path folder) {
        assumeTrue(Files.isExecutable(BINARY), "skipped: there is no " + BINARY);
        this.folder = folder;
    }

    /** The page's markup after it was laid out and its scripts have run. */
    String dumpDom(Path page) throws IOException, InterruptedException {
        return Files.readString(run(List.of("--dump-dom", page.toUri().toString())));
    }

    /** A picture of the page. */
    Path screenshot(Path page, int width, int height, boolean isDark)
            throws IOException, InterruptedException {
        Path picture = Files.createTempFile(folder, "screen", ".png");
        run(
                List.of(
                        "--screenshot=" + picture,
                        "--hide-scrollbars",
                        "--window-size=" + width + "," + height,
                        "--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1),
                        page.toUri().toString()));
        return picture;
    }

    private Path run(List<String> options) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "chromium", ".out");
        Path error = Files.createTempFile(folder, "chromium", ".err");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                BINARY.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(options);
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(error.toFile())
                        .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "the browser failed: " + Files.readString(error, StandardCharsets.UTF_8));
        }
        return output;
    }
}
