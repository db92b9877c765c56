package dev.clientele.jobs.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the command over small tables. */
final class Scoring {

    static final String CDNOW =
            """
            {"version": "cdnow", "unit": "weeks",
             "purchases": {"model": "bg-nbd", "r": 0.2425929282798216, "alpha": 4.4135322652718028,
                           "a": 0.79288596644058507, "b": 2.4257523826254501},
             "value": {"model": "gamma-gamma", "p": 6.2488024960742639, "q": 3.7445884609233122,
                       "v": 15.447748064932831},
             "monthlyDiscount": 0.01}
            """;

    private final Path folder;
    private final StringWriter err = new StringWriter();

    Scoring(Path folder) {
        this.folder = folder;
    }

    /** Scores a table with models, both given as text. */
    int run(String models, String table, String... options) throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "score",
                                "--models=" + Files.writeString(folder.resolve("m.json"), models),
                                "--customers=" + Files.writeString(folder.resolve("in.csv"), table),
                                "--out=" + out()));
        args.addAll(List.of(options));
        return execute(args.toArray(String[]::new));
    }

    int execute(String... args) {
        return Clientele.commandLine()
                .setOut(new PrintWriter(err))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    Path out() {
        return folder.resolve("out.csv");
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(out());
    }

    /** The rows of the scored table, which has no quotes, by the names of their columns. */
    List<Map<String, String>> rows() throws IOException {
        return rows(out());
    }

    static List<Map<String, String>> rows(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            List<String[]> cells = lines.map(line -> line.split(",", -1)).toList();
            return cells.stream().skip(1).map(row -> named(cells.get(0), row)).toList();
        }
    }

    private static Map<String, String> named(String[] header, String[] row) {
        assertThat(row).hasSameSizeAs(header);
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            named.put(header[i], row[i]);
        }
        return named;
    }

    String said() {
        return err.toString();
    }
}
