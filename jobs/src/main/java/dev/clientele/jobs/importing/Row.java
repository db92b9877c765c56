package dev.clientele.jobs.importing;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line on which it begins in the file, from 1
 * @param cells its texts, without blanks around them
 */
record Row(long line, List<String> cells) {

    /**
     * The text in a column, which may be empty.
     *
     * @throws ImportFailure if the row is too short
     */
    String cell(Column column) {
        if (column.index() >= cells.size()) {
            throw new ImportFailure(
                    "line %d: has %d column(s), so no column %d for %s; check --delimiter"
                            .formatted(line, cells.size(), column.index() + 1, column.option()));
        }
        return cells.get(column.index());
    }

    /** A failure about the text in a column. */
    ImportFailure failure(Column column, String expected) {
        return new ImportFailure(
                "line %d, column %s: %s, got '%s'"
                        .formatted(line, column.name(), expected, cell(column)));
    }
}
