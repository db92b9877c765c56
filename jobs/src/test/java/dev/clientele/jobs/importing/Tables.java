package dev.clientele.jobs.importing;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Small tables for tests: the columns are customer, order, time and amount, in Chinese time and
 * CNY.
 */
final class Tables {

    static final TableFormat COMMAS = new TableFormat(",", true, StandardCharsets.UTF_8);
    static final ColumnNames AMOUNTS =
            new ColumnNames(
                    "customer",
                    "time",
                    Optional.of("order"),
                    Optional.of("amount"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
    static final ColumnNames PRICES =
            new ColumnNames(
                    "customer",
                    "time",
                    Optional.of("order"),
                    Optional.empty(),
                    Optional.of("quantity"),
                    Optional.of("price"),
                    Optional.empty(),
                    Optional.empty());

    private Tables() {}

    static ImportRules rules(Treatment cancelled, Treatment negative) {
        return new ImportRules(
                Optional.of(Currency.getInstance("CNY")), Optional.of("C"), cancelled, negative);
    }

    /** The import of a table with the columns, leaving out what takes something back. */
    static Result run(Path folder, ColumnNames names, String... rows) throws IOException {
        return run(folder, names, rules(Treatment.SET_ASIDE, Treatment.SET_ASIDE), rows);
    }

    static Result run(Path folder, ColumnNames names, ImportRules rules, String... rows)
            throws IOException {
        return run(folder, COMMAS, names, "iso", rules, rows);
    }

    static Result run(
            Path folder,
            TableFormat format,
            ColumnNames names,
            String timeFormat,
            ImportRules rules,
            String... rows)
            throws IOException {
        Path file = Files.write(folder.resolve("orders.csv"), List.of(rows));
        Path out = folder.resolve("orders.jsonl");
        ImportSummary summary =
                new CsvImport(format, names, timeFormat, ZoneId.of("Asia/Shanghai"), rules)
                        .run(file, out, read -> {});
        return new Result(summary, Files.readAllLines(out));
    }

    record Result(ImportSummary summary, List<String> events) {}
}
