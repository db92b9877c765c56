package dev.clientele.jobs.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public order history, where it is at hand, against thresholds 20 % higher. */
class WhatIfOnlineRetailITCase {

    private static final Path HISTORY =
            Path.of("..", "..", "shared", "data", "online_retail_uci.csv.gz");

    @TempDir private Path folder;

    @Test
    void aFifthMoreMovesATwelfthOfTheCustomers() throws IOException {
        assumeTrue(Files.exists(HISTORY), "skipped: there is no " + HISTORY);
        run(
                "import",
                "csv",
                HISTORY.toString(),
                "--customer=CustomerID",
                "--time=InvoiceDate",
                "--order=InvoiceNo",
                "--quantity=Quantity",
                "--unit-price=UnitPrice",
                "--currency=GBP",
                "--zone=Europe/London",
                "--cancelled-prefix=C",
                "--out=" + folder.resolve("retail.jsonl"));
        run(
                "what-if",
                "--events=" + folder.resolve("retail.jsonl"),
                "--policy=online-retail-three-level",
                "--candidate-thresholds=1.2",
                "--as-of=2011-12-10T00:00:00Z",
                "--out=" + folder);
        JsonNode report = new JsonMapper().readTree(folder.resolve("what-if.json").toFile());

        assertThat(customers(report.get("matrix").get("cells")))
                .containsExactly(3_090L, 0L, 0L, 281L, 681L, 0L, 0L, 75L, 211L);
        assertThat(customers(report.get("policy").get("tiers")))
                .containsExactly(3_090L, 962L, 286L);
        assertThat(customers(report.get("candidate").get("tiers")))
                .containsExactly(3_371L, 756L, 211L);
    }

    private static List<Long> customers(JsonNode rows) {
        List<Long> customers = new ArrayList<>();
        rows.forEach(row -> customers.add(row.get("customers").asLong()));
        return customers;
    }

    private static void run(String... args) {
        StringWriter out = new StringWriter();
        int exit =
                Clientele.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(args);
        assertThat(exit).as(out::toString).isZero();
    }
}
