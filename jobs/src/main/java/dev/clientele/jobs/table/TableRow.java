package dev.clientele.jobs.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line on which it begins in the file, from 1
 * @param cells its texts, as they are
 */
public record TableRow(long line, List<String> cells) {

    /** Copies the cells. */
    public TableRow {
        cells = List.copyOf(cells);
    }
}
