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

    @Test
    void bgNbdMeetsEveryRow() {
        assertRows("bgnbd_grid.csv", 961, ReferenceRows::bgNbd);
    }

    @Test
    void mbgNbdMeetsEveryRow() {
        assertRows("mbgnbd_grid.csv", 412, ReferenceRows::mbgNbd);
    }

    @Test
    void paretoNbdMeetsEveryRow() {
        assertRows("paretonbd_grid.csv", 415, ReferenceRows::paretoNbd);
    }

    @Test
    void gammaGammaMeetsEveryRow() {
        List<Row> rows = ReferenceTable.rows("gammagamma_grid.csv");

        assertThat(rows).hasSize(31);
        for (Row row : rows) {
            GammaGamma value = new GammaGamma(row.number("p"), row.number("q"), row.number("v"));
            ReferenceRows.MODELS.check(
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
            ReferenceRows.MODELS.check(row.toString(), value * purchases, row.number("clv"));
        }
    }

    private static void assertRows(String table, int count, Function<Row, PurchaseModel> model) {
        List<Row> rows = ReferenceTable.rows(table);
        assertThat(rows).hasSize(count);
        rows.forEach(row -> ReferenceRows.assertRow(row, model.apply(row)));
    }
}
