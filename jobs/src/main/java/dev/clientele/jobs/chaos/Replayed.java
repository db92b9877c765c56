package dev.clientele.jobs.chaos;

import dev.clientele.jobs.replay.ReplayCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine;

/** What a replay of the same records decides. */
final class Replayed {

    private Replayed() {}

    /**
     * Replays a file of events.
     *
     * @return its decisions and dead letters
     * @throws IOException with what it said, if it failed
     */
    static Outputs of(Path events, String policy, Instant asOf, Path folder) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int code =
                new CommandLine(new ReplayCommand())
                        .setOut(writer)
                        .setErr(writer)
                        .execute(
                                "--events=" + events,
                                "--policy=" + policy,
                                "--drift-panel=1",
                                "--as-of=" + asOf,
                                "--out=" + folder);
        if (code != 0) {
            throw new IOException("the replay failed: " + said);
        }
        return Outputs.byReplay(folder);
    }
}
