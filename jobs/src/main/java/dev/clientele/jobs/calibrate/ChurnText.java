package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.ChurnFigures;
import dev.clientele.functions.calibration.ChurnFit;
import dev.clientele.functions.calibration.FeatureWeight;
import dev.clientele.functions.calibration.LearnedFit;
import dev.clientele.functions.judge.Decile;
import dev.clientele.functions.judge.NoOrderFigures;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Tells by what the churn score goes, what was learned, and how it did beside plain orders. */
final class ChurnText {

    private final PrintWriter out;
    private final TextTable table;
    private final ChurnFit churn;

    ChurnText(PrintWriter out, ChurnFit churn) {
        this.out = out;
        this.table = new TextTable(out);
        this.churn = churn;
    }

    void print() {
        line("%nchurn score, over %,d days", churn.horizonDays());
        line("%s", churn.scorer());
        churn.reasons().forEach(reason -> line("%15s%s", "", reason));
        if (churn.learned() != null) {
            weights(churn.learned());
        }
        if (churn.validation() != null) {
            figures("validation window", churn.validation());
        }
        if (churn.holdout() != null) {
            figures("holdout", churn.holdout());
        }
    }

    private void weights(LearnedFit learned) {
        line(
                "%15slearned from the last %,d days of %,d customers, of whom %,d had no order",
                "", learned.days(), learned.customers(), learned.withoutOrder());
        table.row("", List.of("weight", "of one s.d."));
        for (FeatureWeight weight : learned.weights()) {
            if (weight.raw() != 0) {
                table.row(
                        weight.feature(),
                        List.of(
                                TextTable.cell("%.5g", weight.raw()),
                                TextTable.cell("%.3f", weight.standardised())));
            }
        }
    }

    private void figures(String window, ChurnFigures figures) {
        line(
                "%nno order in the %s of %,d days, %,d customers",
                window, figures.days(), figures.customers());
        table.row("", List.of("learned", "models", "recency", "frequency"));
        table.row(
                "AUC",
                List.of(
                        of(figures.learned(), "%.4f", NoOrderFigures::auc),
                        of(figures.models(), "%.4f", NoOrderFigures::auc),
                        TextTable.cell("%.4f", figures.recencyAuc()),
                        TextTable.cell("%.4f", figures.frequencyAuc())));
        row("log loss", figures, NoOrderFigures::logLoss);
        row("Brier", figures, NoOrderFigures::brier);
        row("mean chance", figures, NoOrderFigures::meanPredicted);
        row("seen", figures, NoOrderFigures::observed);
        deciles(churn.ofScorer(figures));
    }

    /** An order of customers foretells no chance, so it has no such figure. */
    private void row(String label, ChurnFigures figures, ToDoubleFunction<NoOrderFigures> figure) {
        table.row(
                label,
                List.of(
                        of(figures.learned(), "%.4f", figure),
                        of(figures.models(), "%.4f", figure),
                        "-",
                        "-"));
    }

    private static String of(
            NoOrderFigures figures, String format, ToDoubleFunction<NoOrderFigures> figure) {
        return TextTable.cell(format, figures == null ? Double.NaN : figure.applyAsDouble(figures));
    }

    private void deciles(NoOrderFigures figures) {
        if (figures == null) {
            return;
        }
        line("in tenths, by %s", churn.scorer());
        table.row("", List.of("customers", "foretold", "seen"));
        for (Decile decile : figures.deciles()) {
            table.row(
                    "",
                    List.of(
                            String.format(Locale.ROOT, "%,d", decile.customers()),
                            TextTable.cell("%.3f", decile.meanPredicted()),
                            TextTable.cell("%.3f", decile.observed())));
        }
    }

    private void line(String format, Object... parts) {
        out.println(String.format(Locale.ROOT, format, parts).stripTrailing());
    }
}
