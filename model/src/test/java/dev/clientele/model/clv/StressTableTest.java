package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.clv.ReferenceTable.Row;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Customers under stress against the project's own truth: a = 1 and next to it, a + b = 1 and
 * below, r = .001, tiny and huge scales, dropout that hardly is one; no purchase and 100,000,
 * recency that is age, horizons from hours to a century.
 */
class StressTableTest {

    @Test
    void bgNbdMeetsEveryRow() {
        assertRows("stress_bg.csv", ReferenceRows::bgNbd);
    }

    @Test
    void mbgNbdMeetsEveryRow() {
        assertRows("stress_mbg.csv", ReferenceRows::mbgNbd);
    }

    @Test
    void paretoNbdMeetsEveryRow() {
        assertRows("stress_pareto.csv", ReferenceRows::paretoNbd);
    }

    @Test
    void whatIsOffIsFound() {
        assertThatThrownBy(() -> ReferenceRows.MODELS.check("twice", 2, 1))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ReferenceRows.MODELS.check("no number", Double.NaN, 1))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ReferenceRows.NO_PURCHASE.check("in the 12th digit", 1 + 1e-12, 1))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertRows(String table, Function<Row, PurchaseModel> model) {
        List<Row> rows = ReferenceTable.ownRows(table);
        assertThat(rows).hasSizeGreaterThan(395);
        rows.forEach(
                row -> {
                    assertThat(row.has("p_zero")).isTrue();
                    ReferenceRows.assertRow(row, model.apply(row));
                    assertDiscounted(row, model.apply(row));
                });
    }

    private static void assertDiscounted(Row row, PurchaseModel model) {
        double x = row.number("x");
        double recency = row.number("t_x");
        double age = row.number("T");
        double horizon = row.number("t");
        ReferenceRows.MODELS.check(
                "discounted E[Y] of " + row,
                model.expectedPurchases(x, recency, age, twelveParts(horizon)),
                oneByOne(model, x, recency, age, twelveParts(horizon)));
    }

    private static Horizons twelveParts(double horizon) {
        return Horizons.discounted(horizon / 12, horizon, 0.01);
    }

    /** Each horizon by itself, as the tables hold them against truth. */
    private static double oneByOne(
            PurchaseModel model, double x, double recency, double age, Horizons horizons) {
        double sum = 0;
        for (int i = 0; i < horizons.count(); i++) {
            sum +=
                    horizons.weight(i)
                            * model.expectedPurchases(x, recency, age, horizons.length(i));
        }
        return sum;
    }
}
