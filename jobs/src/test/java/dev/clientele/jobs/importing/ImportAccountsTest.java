package dev.clientele.jobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No row and no amount is ever lost: what is read is either used or set aside. */
class ImportAccountsTest {

    @Property(tries = 200)
    void rowsAreUsedOrSetAside(
            @ForAll("tables") List<String> rows,
            @ForAll Treatment cancelled,
            @ForAll Treatment negative)
            throws IOException {
        ImportSummary summary = run(rows, Tables.rules(cancelled, negative)).summary();

        assertThat(summary.rows()).isEqualTo(rows.size());
        assertThat(summary.usedRows() + summary.setAside().total()).isEqualTo(rows.size());
    }

    @Property(tries = 200)
    void theOrderOfRowsDoesNotMatter(@ForAll("tables") List<String> rows) throws IOException {
        List<String> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        ImportRules rules = Tables.rules(Treatment.RETURN, Treatment.RETURN);

        assertThat(run(reversed, rules).events()).isEqualTo(run(rows, rules).events());
    }

    @Property(tries = 200)
    void amountsOfPlainRowsAreKept(@ForAll("tables") List<String> rows) throws IOException {
        List<String> plain =
                rows.stream().filter(row -> row.matches("c\\d,o.*,\\d+\\.\\d\\d")).toList();
        BigDecimal sum =
                plain.stream()
                        .map(row -> new BigDecimal(row.substring(row.lastIndexOf(',') + 1)))
                        .reduce(new BigDecimal("0.00"), BigDecimal::add);

        assertThat(run(plain, Tables.rules(Treatment.RETURN, Treatment.RETURN)).summary().ordered())
                .isEqualByComparingTo(sum);
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return Combinators.combine(
                        Arbitraries.of("c1", "c2", ""),
                        Arbitraries.of("o1", "o2", "Co1", "Co3", ""),
                        Arbitraries.of("2026-01-05", "2026-01-06 10:00"),
                        Arbitraries.of("1.00", "20.50", "0", "-3.00", "0.005", "-0.001"))
                .as(
                        (customer, order, time, amount) ->
                                String.join(",", customer, order, time, amount))
                .list()
                .ofMaxSize(20);
    }

    private static Tables.Result run(List<String> rows, ImportRules rules) throws IOException {
        Path folder = Files.createTempDirectory("import");
        try {
            List<String> table = new ArrayList<>(List.of("customer,order,time,amount"));
            table.addAll(rows);
            return Tables.run(folder, Tables.AMOUNTS, rules, table.toArray(String[]::new));
        } finally {
            Files.deleteIfExists(folder.resolve("orders.csv"));
            Files.deleteIfExists(folder.resolve("orders.jsonl"));
            Files.deleteIfExists(folder);
        }
    }
}
