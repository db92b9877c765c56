package dev.clientele.jobs.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two public order histories, where they are at hand, against figures counted independently. */
class RealHistoriesTest {

    @TempDir private Path folder;

    @Test
    void cdnow() throws IOException {
        ColumnNames names =
                new ColumnNames(
                        "1",
                        "3",
                        Optional.empty(),
                        Optional.of("5"),
                        Optional.of("4"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        TableFormat blanks = new TableFormat("whitespace", false, StandardCharsets.UTF_8);
        ImportRules rules = rules("USD", Optional.empty());

        ImportSummary summary =
                new CsvImport(blanks, names, "yyyyMMdd", ZoneId.of("UTC"), rules)
                        .run(
                                history("CDNOW_sample.txt"),
                                folder.resolve("cdnow.jsonl"),
                                read -> {});

        assertThat(summary.orders()).isEqualTo(6_919);
        assertThat(summary.customers()).isEqualTo(2_357);
        assertThat(summary.setAside().total()).isZero();
        assertThat(summary.first()).contains(Instant.parse("1997-01-01T00:00:00Z"));
        assertThat(summary.last()).contains(Instant.parse("1998-06-30T00:00:00Z"));
        assertThat(summary.ordered()).isEqualTo("244091.94");
    }

    @Test
    void onlineRetail() throws IOException {
        ColumnNames names =
                new ColumnNames(
                        "CustomerID",
                        "InvoiceDate",
                        Optional.of("InvoiceNo"),
                        Optional.empty(),
                        Optional.of("Quantity"),
                        Optional.of("UnitPrice"),
                        Optional.empty(),
                        Optional.empty());
        ImportRules rules = rules("GBP", Optional.of("C"));

        ImportSummary summary =
                new CsvImport(Tables.COMMAS, names, "iso", ZoneId.of("Europe/London"), rules)
                        .run(
                                history("online_retail_uci.csv.gz"),
                                folder.resolve("retail.jsonl.gz"),
                                read -> {});

        assertThat(summary.rows()).isEqualTo(541_909);
        assertThat(summary.orders()).isEqualTo(18_532);
        assertThat(summary.customers()).isEqualTo(4_338);
        assertThat(summary.ordered()).isEqualTo("8911407.90");
        assertThat(summary.setAside().count(Reason.CANCELLED)).isEqualTo(9_288);
        assertThat(summary.setAside().count(Reason.NO_CUSTOMER)).isEqualTo(134_697);
        assertThat(summary.setAside().count(Reason.NO_PRICE)).isEqualTo(40);
        // four lines of a tenth of a penny
        assertThat(summary.setAside().count(Reason.TOO_MANY_DECIMALS)).isEqualTo(4);
        assertThat(summary.setAside().total()).isEqualTo(9_288 + 134_697 + 40 + 4);
    }

    private static ImportRules rules(String currency, Optional<String> cancelledPrefix) {
        return new ImportRules(
                Optional.of(Currency.getInstance(currency)),
                cancelledPrefix,
                Treatment.SET_ASIDE,
                Treatment.SET_ASIDE);
    }

    /**
     * The file in {@code ../shared/data} of the project's root, which is the folder above this
     * module's.
     */
    private static Path history(String name) {
        Path file = Path.of("..", "..", "shared", "data", name).toAbsolutePath().normalize();
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
        return file;
    }
}
