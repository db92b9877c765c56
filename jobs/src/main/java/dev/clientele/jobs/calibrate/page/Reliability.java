package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.judge.Decile;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ReliabilityChart;
import java.util.List;

/** Chances of no order against who had none, in ten parts of the customers. */
final class Reliability {

    private Reliability() {}

    /** The chart, with its numbers below. */
    static Element figure(String id, NoOrderFigures noOrder) {
        ReliabilityChart chart = new ReliabilityChart(id, "Customers without an order");
        DataTable table =
                new DataTable(
                        "Customers without an order, by the chance foretold",
                        1,
                        List.of("tenth", "customers", "foretold", "seen"));
        int part = 1;
        for (Decile decile : noOrder.deciles()) {
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
