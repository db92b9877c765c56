package dev.clientele.jobs.backtest;

import dev.clientele.jobs.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The scores of every customer that was judged, with all digits, and what came: every figure of the
 * scorers can be recomputed from it.
 */
final class CustomersCsv {

    private CustomersCsv() {}

    /** Writes the table; a learned score has a column only if there is one. */
    static void write(Path file, List<JudgedCustomer> customers) throws IOException {
        boolean hasLearned = customers.stream().noneMatch(it -> Double.isNaN(it.learned()));
        try (TableWriter table = TableWriter.open(file.toString(), ',')) {
            table.write(header(hasLearned));
            for (JudgedCustomer customer : customers) {
                table.write(row(customer, hasLearned));
            }
        }
    }

    private static List<String> header(boolean hasLearned) {
        List<String> header = new ArrayList<>(List.of("customerId", "models"));
        if (hasLearned) {
            header.add("learned");
        }
        header.addAll(
                List.of(
                        "churn_score",
                        "recency_days",
                        "repeats",
                        "age_days",
                        "ordered_in_holdout"));
        return header;
    }

    private static List<String> row(JudgedCustomer customer, boolean hasLearned) {
        List<String> row =
                new ArrayList<>(List.of(customer.id(), Double.toString(customer.models())));
        if (hasLearned) {
            row.add(Double.toString(customer.learned()));
        }
        row.add(Double.toString(customer.churnScore()));
        row.add(Integer.toString(customer.traits().silenceDays()));
        row.add(Integer.toString(customer.traits().x()));
        row.add(Integer.toString(customer.traits().ageDays()));
        row.add(customer.hasOrdered() ? "1" : "0");
        return row;
    }
}
