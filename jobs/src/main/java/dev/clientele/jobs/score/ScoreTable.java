package dev.clientele.jobs.score;

import dev.clientele.jobs.table.CustomerColumns;
import dev.clientele.jobs.table.TableException;
import dev.clientele.jobs.table.TableReader;
import dev.clientele.jobs.table.TableRow;
import dev.clientele.jobs.table.TableWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Adds the scores to every row of a table, of any size; all that was in it stays as it is. */
final class ScoreTable {

    private final Scorer scorer;
    private final boolean skipsFaulty;

    ScoreTable(Scorer scorer, boolean skipsFaulty) {
        this.scorer = scorer;
        this.skipsFaulty = skipsFaulty;
    }

    /**
     * How it went.
     *
     * @param rows how many there were
     * @param skipped how many of them have no scores
     * @param firstFault of those; null if there are none
     */
    record Result(long rows, long skipped, String firstFault) {}

    /**
     * Scores a table.
     *
     * @throws TableException if a row is faulty and not to be skipped
     */
    Result run(TableReader in, String out, LongConsumer progress) throws IOException {
        CustomerColumns columns = CustomerColumns.find(in.header());
        requireNew(columns.header());
        long rows = 0;
        long skipped = 0;
        String firstFault = null;
        try (TableWriter writer = TableWriter.open(out, in.separator())) {
            writer.write(joined(in.header(), in.header().size(), Score.COLUMNS));
            for (TableRow row = in.next(); row != null; row = in.next()) {
                List<String> scores = Score.NONE;
                try {
                    scores = scorer.score(columns.customer(row)).cells();
                } catch (TableException fault) {
                    if (!skipsFaulty) {
                        throw fault;
                    }
                    skipped++;
                    firstFault = firstFault == null ? fault.getMessage() : firstFault;
                }
                writer.write(joined(row.cells(), in.header().size(), scores));
                progress.accept(++rows);
            }
        }
        return new Result(rows, skipped, firstFault);
    }

    private static void requireNew(List<String> header) throws TableException {
        for (String added : Score.COLUMNS) {
            if (header.contains(added)) {
                throw new TableException(
                        "line 1: there is a column %s already; rename it or take it out"
                                .formatted(added));
            }
        }
    }

    /** A row that is too short is filled up, so that what is added stands in its columns. */
    private static List<String> joined(List<String> cells, int width, List<String> added) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        all.addAll(added);
        return all;
    }
}
