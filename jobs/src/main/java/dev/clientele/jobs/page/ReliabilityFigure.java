package dev.clientele.jobs.page;

import dev.clientele.functions.judge.Decile;
import java.util.List;

/** Chances of no order foretold against what customers did, as dots and as a table. */
public final class ReliabilityFigure {

    private ReliabilityFigure() {}

    /**
     * The figure.
     *
     * @param id names its chart on the page
     * @param deciles customers by rising chance
     * @return the element
     */
    public static Element of(String id, List<Decile> deciles) {
        ReliabilityChart chart = new ReliabilityChart(id, "Customers without an order");
        DataTable table =
                new DataTable(
                        "Customers without an order, by the chance foretold",
                        1,
                        List.of("tenth", "customers", "foretold", "seen"));
        int part = 1;
        for (Decile decile : deciles) {
            chart.dot(decile.meanPredicted(), decile.observed());
            table.row(
                    List.of(
                            String.valueOf(part),
                            Numbers.whole(decile.customers()),
                            Numbers.percent(decile.meanPredicted()),
                            Numbers.percent(decile.observed())));
            part++;
        }
        return Element.of("figure")
                .add(
                        chart.element("chance foretold", "without order"),
                        Element.of(
                                "figcaption",
                                "On the dotted line the two are the same; above it more customers"
                                        + " stayed away than was foretold."),
                        table.folded());
    }
}
