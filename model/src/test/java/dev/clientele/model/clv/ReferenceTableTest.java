package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.ReferenceTable.Row;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every row of every reference table within 1e-11, and the chance of no purchase within 1e-13; what
 * the errors are is in the package's types.
 */
class ReferenceTableTest {

    private static final Accuracy MODELS = new Accuracy(1e-11);
    private static final Accuracy NO_PURCHASE = new Accuracy(1e-13);

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
            MODELS.check(
                    row.toString(),
                    value.expectedValue(row.number("x"), row.number("m")),
                    row.number("e_avg_value"));
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
            MODELS.check(row.toString(), value * purchases, row.number("clv"));
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
        MODELS.check("P(alive) of " + row, model.pAlive(x, recency, age), row.number("p_alive"));
        MODELS.check(
                "E[Y] of " + row,
                model.expectedPurchases(x, recency, age, horizon),
                row.number("e_purchases"));
        if (row.has("p_zero")) {
            NO_PURCHASE.check(
                    "P0 of " + row,
                    model.noPurchase(x, recency, age, horizon),
                    row.number("p_zero"));
        }
    }
}
