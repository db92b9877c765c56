package dev.clientele.jobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import dev.clientele.jobs.importing.Tables.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One example for each rule of the import. */
class CsvImportTest {

    private static final String HEADER = "customer,order,time,amount";
    private static final String PRICED = "customer,order,time,quantity,price";

    @TempDir private Path folder;

    @Test
    void aRowBecomesAnOrder() throws IOException {
        Result result =
                Tables.run(folder, Tables.AMOUNTS, HEADER, "c1,o1,2026-01-05T08:00:00,12.5");

        assertThat(result.events())
                .containsExactly(
                        """
                        {"eventId":"csv-o1","customerId":"c1","type":"order",\
                        "time":"2026-01-05T00:00:00.000Z","orderId":"o1",\
                        "amount":12.50,"currency":"CNY"}\
                        """);
    }

    @Test
    void rowsOfOneOrderAreAddedUpAtTheEarliestTime() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        HEADER,
                        "c1,o1,2026-01-05T08:01:00,0.1",
                        "c1,o2,2026-01-05T08:00:30,1",
                        "c1,o1,2026-01-05T08:00:00,0.2");

        assertThat(result.events()).hasSize(2);
        assertThat(result.events().get(0))
                .contains("csv-o1", "2026-01-05T00:00:00.000Z", "\"amount\":0.30,");
        assertThat(result.summary().rows()).isEqualTo(3);
        assertThat(result.summary().usedRows()).isEqualTo(3);
    }

    @Test
    void oneOrderIdOfTwoCustomersIsTwoOrders() throws IOException {
        Result result =
                Tables.run(
                        folder, Tables.AMOUNTS, HEADER, "c2,o1,2026-01-05,1", "c1,o1,2026-01-05,2");

        assertThat(result.summary().orders()).isEqualTo(2);
        assertThat(result.events().get(0)).contains("\"customerId\":\"c1\"");
    }

    @Test
    void eventsAreSortedByTimeThenOrder() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        HEADER,
                        "c1,o3,2026-01-06,1",
                        "c1,o2,2026-01-05,1",
                        "c2,o1,2026-01-05,1");

        assertThat(result.events())
                .extracting(event -> event.substring(12, 18))
                .containsExactly("csv-o1", "csv-o2", "csv-o3");
    }

    @Test
    void withoutAnOrderColumnEveryRowIsAnOrderOfItsOwn() throws IOException {
        ColumnNames names =
                new ColumnNames(
                        "1",
                        "2",
                        Optional.empty(),
                        Optional.of("3"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        TableFormat blanks = new TableFormat("whitespace", false, StandardCharsets.UTF_8);
        ImportRules rules =
                new ImportRules(
                        Optional.empty(),
                        Optional.empty(),
                        Treatment.SET_ASIDE,
                        Treatment.SET_ASIDE);

        Result result =
                Tables.run(
                        folder,
                        blanks,
                        names,
                        "yyyyMMdd",
                        rules,
                        " 7  20260105   1.00",
                        "8\t20260105 0.00",
                        "",
                        " 7  20260105   1.00");

        assertThat(result.events())
                .extracting(event -> event.substring(12, 19))
                .containsExactly("csv-7-1", "csv-7-2", "csv-8-1");
        assertThat(result.events()).noneMatch(event -> event.contains("currency"));
    }

    @Test
    void quantityTimesPriceIsTheAmount() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.PRICES,
                        PRICED,
                        "c1,o1,2026-01-05,3,2.55",
                        "c1,o1,2026-01-05,1,0.05",
                        "c1,o2,2026-01-05,1,0",
                        "c1,o3,2026-01-05,1,-5");

        assertThat(result.summary().ordered()).isEqualTo(new BigDecimal("7.70"));
        assertThat(result.summary().orders()).isEqualTo(1);
        assertThat(result.summary().setAside().count(Reason.NO_PRICE)).isEqualTo(2);
    }

    @Test
    void rowsWithoutCustomerOrOrderAreSetAside() throws IOException {
        Result result =
                Tables.run(folder, Tables.AMOUNTS, HEADER, ",o1,2026-01-05,1", "c1, ,2026-01-05,1");

        assertThat(result.events()).isEmpty();
        assertThat(result.summary().setAside().count(Reason.NO_CUSTOMER)).isEqualTo(1);
        assertThat(result.summary().setAside().byReason().get(Reason.NO_ORDER))
                .isEqualTo(new SetAside.Rows(1, 3));
    }

    @Test
    void idsThatAreTooLongAreSetAside() throws IOException {
        String longest = "x".repeat(124);

        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        HEADER,
                        "c1," + longest + ",2026-01-05,1",
                        "c1,x" + longest + ",2026-01-05,1");

        assertThat(result.summary().orders()).isEqualTo(1);
        assertThat(result.summary().setAside().count(Reason.ID_TOO_LONG)).isEqualTo(1);
    }

    @Test
    void decimalsThatAddUpAreExact() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        HEADER,
                        "c1,o1,2026-01-05,0.005",
                        "c1,o1,2026-01-05,0.005",
                        "c1,o2,2026-01-05,7.5000");

        assertThat(result.summary().ordered()).isEqualTo(new BigDecimal("7.51"));
    }

    @Test
    void decimalsThatDoNotAddUpAreSetAsideAndNeverRounded() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        HEADER,
                        "c1,o1,2026-01-05,7.50",
                        "c1,o1,2026-01-05,0.001",
                        "c1,o2,2026-01-05,0.999");

        assertThat(result.summary().orders()).isEqualTo(1);
        assertThat(result.summary().ordered()).isEqualTo(new BigDecimal("7.50"));
        assertThat(result.summary().setAside().count(Reason.TOO_MANY_DECIMALS)).isEqualTo(2);
    }

    @Test
    void ordersHaveLinesIfArticlesAreKnown() throws IOException {
        ColumnNames names =
                new ColumnNames(
                        "customer",
                        "time",
                        Optional.of("order"),
                        Optional.empty(),
                        Optional.of("quantity"),
                        Optional.of("price"),
                        Optional.of("sku"),
                        Optional.of("category"));

        Result result =
                Tables.run(
                        folder,
                        names,
                        PRICED + ",sku,category",
                        "c1,o1,2026-01-05,2,1.25,\"7\"\" RECORD\",music",
                        "c1,o1,2026-01-05,1,1,x,");

        assertThat(result.events().get(0))
                .endsWith(
                        """
                        "amount":3.50,"currency":"CNY","lines":[\
                        {"sku":"7\\" RECORD","category":"music","quantity":2,"amount":2.50},\
                        {"sku":"x","category":"unknown","quantity":1,"amount":1.00}]}\
                        """);
    }

    @Test
    void otherDelimitersAndAByteOrderMarkAreRead() throws IOException {
        TableFormat semicolons = new TableFormat(";", true, StandardCharsets.UTF_8);

        Result result =
                Tables.run(
                        folder,
                        semicolons,
                        Tables.AMOUNTS,
                        "epoch-millis",
                        Tables.rules(Treatment.SET_ASIDE, Treatment.SET_ASIDE),
                        "\uFEFFcustomer;order;time;amount",
                        "客户;\"o;1\";1767225600000;1.00");

        assertThat(result.events().get(0))
                .contains("\"customerId\":\"客户\"", "csv-o;1", "2026-01-01T00:00:00.000Z");
    }
}
