package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.ReferenceTable.Row;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Every row of every reference table; measured errors are in the package's types. */
class ReferenceTableTest {

    private static final Percentage MODEL_ERROR = Percentage.withPercentage(1e-9);
    private static final Percentage NO_PURCHASE_ERROR = Percentage.withPercentage(1e-11);

    @Test
    void bgNbdMeetsEveryRow() {
        assertRows(
                "bgnbd_grid.csv",
                961,
                row ->
                        new BgNbd(
                                row.number("r"),
                                row.number("alpha"),
                                row.number("a"),
                                row.number("b")));
    }

    @Test
    void mbgNbdMeetsEveryRow() {
        assertRows(
                "mbgnbd_grid.csv",
                412,
                row ->
                        new MbgNbd(
                                row.number("r"),
                                row.number("alpha"),
                                row.number("a"),
                                row.number("b")));
    }

    @Test
    void paretoNbdMeetsEveryRow() {
        assertRows(
                "paretonbd_grid.csv",
                415,
                row ->
                        new ParetoNbd(
                                row.number("r"),
                                row.number("alpha"),
                                row.number("s"),
                                row.number("beta")));
    }

    @Test
    void gammaGammaMeetsEveryRow() {
        List<Row> rows = ReferenceTable.rows("gammagamma_grid.csv");

        assertThat(rows).hasSize(31);
        for (Row row : rows) {
            GammaGamma value = new GammaGamma(row.number("p"), row.number("q"), row.number("v"));
            assertThat(value.expectedValue(row.number("x"), row.number("m")))
                    .as(row.toString())
                    .isCloseTo(row.number("e_avg_value"), MODEL_ERROR);
        }
    }

    @Test
    void clvMeetsEveryRow() {
        List<Row> rows = ReferenceTable.rows("clv_grid.csv");

        assertThat(rows).hasSize(50);
        for (Row row : rows) {
            double value = Cdnow.VALUE.expectedValue(row.number("x"), row.number("m"));
            double period = row.number("units_per_month");
            Horizons months =
                    Horizons.discounted(
                            period, period * row.number("months"), row.number("monthly_discount"));
            double purchases =
                    Cdnow.BG_NBD.expectedPurchases(
                            row.number("x"), row.number("t_x"), row.number("T"), months);
            assertThat(value * purchases)
                    .as(row.toString())
                    .isCloseTo(row.number("clv"), MODEL_ERROR);
        }
    }

    private static void assertRows(String table, int count, Function<Row, PurchaseModel> model) {
        List<Row> rows = ReferenceTable.rows(table);
        assertThat(rows).hasSize(count);
        rows.forEach(row -> assertRow(row, model.apply(row)));
    }

    private static void assertRow(Row row, PurchaseModel model) {
        double x = row.number("x");
        double recency = row.number("t_x");
        double age = row.number("T");
        double horizon = row.number("t");
        assertThat(model.pAlive(x, recency, age))
                .as("P(alive) of " + row)
                .isCloseTo(row.number("p_alive"), MODEL_ERROR);
        assertThat(model.expectedPurchases(x, recency, age, horizon))
                .as("E[Y] of " + row)
                .isCloseTo(row.number("e_purchases"), MODEL_ERROR);
        PurchaseCounts counts = model.distribution(x, recency, age, horizon);
        assertThat(counts.mean())
                .as("mean of the counts of " + row)
                .isCloseTo(row.number("e_purchases"), MODEL_ERROR);
        if (row.has("p_zero")) {
            assertThat(model.noPurchase(x, recency, age, horizon))
                    .as("P0 of " + row)
                    .isCloseTo(row.number("p_zero"), NO_PURCHASE_ERROR);
        }
    }
}
