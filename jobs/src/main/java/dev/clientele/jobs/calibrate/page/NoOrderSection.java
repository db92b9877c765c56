package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ReliabilityFigure;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** Whether the purchase model's chance of no order is what it says. */
final class NoOrderSection {

    private NoOrderSection() {}

    static Element of(Trial trial) {
        NoOrderFigures noOrder = trial.figures().noOrder();
        return Section.of(
                        "no-order",
                        "Can the chance of no order be trusted?",
                        "Customers in ten parts, by the chance of no order in "
                                + trial.window()
                                + " that was foretold. Churn scores are made of this chance, or"
                                + " learned on top of it.")
                .add(
                        Section.two(
                                ReliabilityFigure.of("no-order-chart", noOrder.deciles()),
                                scores(noOrder)));
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
