package dev.clientele.functions.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The golden table of a shipped policy, in {@code src/test/resources/schemes}: what is known of a
 * customer, and the tier it leads to ({@code enters}) or whether the tier {@code in} is kept
 * ({@code stays}).
 */
final class SchemeTable {

    private SchemeTable() {}

    /**
     * A row.
     *
     * @param facts what is known of the customer, without the columns that say {@code -}
     * @param in the tier that is held before; null in a table of entering
     * @param outcome a tier, or yes or no
     */
    record Row(Map<String, String> facts, String in, String outcome) {

        @Override
        public String toString() {
            String end = in == null ? "enters " + outcome : "stays in " + in + ": " + outcome;
            return facts + " " + end;
        }
    }

    static List<Row> read(String policy) {
        List<Row> rows = new ArrayList<>();
        List<String> heading = List.of();
        for (String line : lines(policy)) {
            if (!line.startsWith("|")) {
                heading = List.of();
            } else if (heading.isEmpty()) {
                heading = cells(line);
            } else {
                rows.add(row(heading, cells(line)));
            }
        }
        return rows;
    }

    private static Row row(List<String> heading, List<String> cells) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            if (!cells.get(i).equals("-")) {
                facts.put(heading.get(i), cells.get(i));
            }
        }
        String in = facts.remove("in");
        String outcome = facts.remove(in == null ? "enters" : "stays");
        return new Row(facts, in, outcome);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static List<String> lines(String policy) {
        String name = "/schemes/" + policy + ".txt";
        try (InputStream table = SchemeTable.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException("there is no golden table " + name);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
