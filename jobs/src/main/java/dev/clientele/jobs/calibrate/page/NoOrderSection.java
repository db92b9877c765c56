package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.judge.Decile;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ReliabilityChart;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** Whether the chance of no order, from which churn scores are made, is what it says. */
final class NoOrderSection {

    private NoOrderSection() {}

    static Element of(Trial trial) {
        NoOrderFigures noOrder = trial.figures().noOrder();
        return Section.of(
                        "no-order",
                        "Can the chance of no order be trusted?",
                        "Customers in ten parts, by the chance of no order in "
                                + trial.window()
                                + " that was foretold. Churn scores are made of this chance.")
                .add(Section.two(chart(noOrder), scores(noOrder)));
    }

    private static Element chart(NoOrderFigures noOrder) {
        ReliabilityChart chart =
                new ReliabilityChart("no-order-chart", "Customers without an order");
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

    private static Element scores(NoOrderFigures noOrder) {
        DataTable table =
                new DataTable(
                        "How good the forecast of no order is", 1, List.of("", "value", "perfect"));
        table.row(List.of("foretold", Numbers.percent(noOrder.meanPredicted()), ""));
        table.row(List.of("seen", Numbers.percent(noOrder.observed()), ""));
        table.row(List.of("ranking (ROC-AUC; chance is 0.5)", Words.mean(noOrder.auc()), "1"));
        table.row(List.of("log loss", Words.mean(noOrder.logLoss()), "0"));
        table.row(List.of("Brier score", Words.mean(noOrder.brier()), "0"));
        return Element.of("div").add(table.element());
    }
}
