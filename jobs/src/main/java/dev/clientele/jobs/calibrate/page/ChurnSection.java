package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.ChurnFigures;
import dev.clientele.functions.calibration.ChurnFit;
import dev.clientele.functions.calibration.FeatureWeight;
import dev.clientele.functions.calibration.LearnedFit;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ReliabilityFigure;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** By what the churn score goes, how the scorers did beside plain orders, and what was learned. */
final class ChurnSection {

    private static final String NONE = "\u2013";

    private ChurnSection() {}

    static Element of(ChurnFit churn) {
        Element section =
                Section.of("churn", "By what does the churn score go?", lead(churn))
                        .add(ChoiceSection.list(churn.reasons()));
        if (window(churn) != null) {
            section.add(Section.two(chart(churn), scorers(churn)));
        }
        return churn.learned() == null ? section : section.add(weights(churn.learned()));
    }

    private static String lead(ChurnFit churn) {
        String scorer =
                churn.scorer().equals(ChurnFit.LEARNED)
                        ? "By what was learned from this history, on top of the purchase model."
                        : "By the purchase model's own chance of no order.";
        ChurnFigures window = window(churn);
        if (window == null) {
            return scorer;
        }
        return scorer
                + " The chart shows its chances for "
                + (churn.holdout() == null ? "the last " : "the ")
                + days(window)
                + (churn.holdout() == null ? " of the history." : " after the history.");
    }

    /** What came after the history tells most; where nothing did, its last part. */
    private static ChurnFigures window(ChurnFit churn) {
        return churn.holdout() == null ? churn.validation() : churn.holdout();
    }

    private static Element chart(ChurnFit churn) {
        return ReliabilityFigure.of("churn-chart", churn.ofScorer(window(churn)).deciles());
    }

    private static Element scorers(ChurnFit churn) {
        DataTable table =
                new DataTable(
                        "Who ranks customers best who will not order",
                        2,
                        List.of("", "window", "ROC-AUC", "log loss", "Brier score"));
        rows(table, "validation, " + days(churn.validation()), churn.validation());
        rows(table, "holdout, " + days(churn.holdout()), churn.holdout());
        return Element.of("div").add(table.element());
    }

    private static String days(ChurnFigures figures) {
        return figures == null ? "" : Numbers.whole(figures.days()) + " days";
    }

    private static void rows(DataTable table, String window, ChurnFigures figures) {
        if (figures == null) {
            return;
        }
        if (figures.learned() != null) {
            row(table, "learned", window, figures.learned());
        }
        row(table, "purchase model", window, figures.models());
        order(table, "silence alone", window, figures.recencyAuc());
        order(table, "purchase days alone", window, figures.frequencyAuc());
    }

    private static void row(DataTable table, String scorer, String window, NoOrderFigures figures) {
        table.row(
                List.of(
                        scorer,
                        window,
                        Numbers.decimal(figures.auc(), 4),
                        Numbers.decimal(figures.logLoss(), 4),
                        Numbers.decimal(figures.brier(), 4)));
    }

    /** An order of customers foretells no chance. */
    private static void order(DataTable table, String order, String window, double auc) {
        table.row(List.of(order, window, Numbers.decimal(auc, 4), NONE, NONE));
    }

    private static Element weights(LearnedFit learned) {
        DataTable table =
                new DataTable(
                        ("What was learned from the last %s days of %s customers, %s of them"
                             + " without order: what a feature adds to the log-odds of no order")
                                .formatted(
                                        Numbers.whole(learned.days()),
                                        Numbers.whole(learned.customers()),
                                        Numbers.whole(learned.withoutOrder())),
                        1,
                        List.of("feature", "a unit", "a standard deviation"));
        for (FeatureWeight weight : learned.weights()) {
            if (weight.raw() != 0) {
                table.row(
                        List.of(
                                weight.feature(),
                                Numbers.significant(weight.raw()),
                                Numbers.decimal(weight.standardised(), 3)));
            }
        }
        return table.folded();
    }
}
