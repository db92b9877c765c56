package dev.clientele.model.clv;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Truth tables: those made with 60-digit arithmetic that are kept outside the project, in the
 * folder {@code shared/reference} beside its root, and the project's own.
 */
final class ReferenceTable {

    private ReferenceTable() {}

    /** The rows of one table; skips the calling test if the table isn't there. */
    static List<Row> rows(String name) {
        Path table = projectRoot().resolveSibling("shared").resolve("reference").resolve(name);
        assumeTrue(Files.isRegularFile(table), () -> "no reference table " + table + ", skipped");
        return read(table);
    }

    /** The rows of one of the project's own tables, which truth.py beside them has made. */
    static List<Row> ownRows(String name) {
        return read(Path.of("src/test/resources/dev/clientele/model/clv").resolve(name));
    }

    private static List<Row> read(Path table) {
        try (Stream<String> lines = Files.lines(table)) {
            List<String[]> cells = lines.map(line -> line.split(",")).toList();
            String[] header = cells.get(0);
            return cells.stream().skip(1).map(row -> Row.of(header, row)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The outermost folder with a pom.xml above this module, itself included. */
    private static Path projectRoot() {
        Path root = Path.of("").toAbsolutePath();
        while (Files.exists(root.resolveSibling("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }

    /** One row, its cells by the names in the header. */
    record Row(Map<String, String> cells) {

        static Row of(String[] header, String[] row) {
            if (header.length != row.length) {
                throw new IllegalArgumentException("ragged row " + Arrays.toString(row));
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                cells.put(header[i], row[i]);
            }
            return new Row(cells);
        }

        double number(String column) {
            return Double.parseDouble(cells.get(column));
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }
    }
}
