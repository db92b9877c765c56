package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.HoldoutFigures.RepeatRow;
import dev.clientele.functions.calibration.IntervalCoverage;
import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.functions.judge.Decile;
import dev.clientele.functions.judge.NoOrderFigures;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Tells how the models foretold a window of time: beside each other, then the chosen one alone. */
final class HoldoutText {

    private final PrintWriter out;
    private final TextTable table;
    private final CalibrationReport report;

    HoldoutText(PrintWriter out, CalibrationReport report) {
        this.out = out;
        this.table = new TextTable(out);
        this.report = report;
    }

    /** All tables of a window. */
    void print(Function<ModelFit, HoldoutFigures> window) {
        List<ModelFit> fits =
                report.fits().stream().filter(fit -> window.apply(fit) != null).toList();
        HoldoutFigures any = window.apply(fits.get(0));
        out.printf(
                Locale.ROOT,
                "%,.1f %s, %,d customers, %,.0f purchase days%n",
                any.length(),
                report.unit().name().toLowerCase(Locale.ROOT),
                any.customers(),
                any.actualPurchases());
        sideBySide(fits, window);
        byRepeats(fits, window);
        report.chosen()
                .map(window)
                .ifPresent(
                        figures -> {
                            deciles(figures.noOrder());
                            coverage("orders", figures.orderIntervals());
                            coverage("spend", figures.spendIntervals());
                        });
    }

    private void sideBySide(List<ModelFit> fits, Function<ModelFit, HoldoutFigures> window) {
        HoldoutFigures any = window.apply(fits.get(0));
        table.row("", names(fits, "naive x/T"));
        figures("expected", fits, window, HoldoutFigures::expectedPurchases, "%,.0f")
                .end(any.naivePurchases());
        figures("MAE", fits, window, it -> it.error().meanAbsolute(), "%.3f")
                .end(any.naiveError().meanAbsolute());
        figures("RMSE", fits, window, it -> it.error().rootMeanSquare(), "%.3f")
                .end(any.naiveError().rootMeanSquare());
        figures("no order: AUC", fits, window, it -> it.noOrder().auc(), "%.3f").end();
        figures("  log loss", fits, window, it -> it.noOrder().logLoss(), "%.4f").end();
        figures("  Brier", fits, window, it -> it.noOrder().brier(), "%.4f").end();
        figures("top 10 %: orders", fits, window, it -> it.topShare().purchases(), "%.3f").end();
        figures("  spend", fits, window, it -> it.topShare().spend(), "%.3f").end();
    }

    /** Cells of a row, one a model. */
    private final class Row {
        private final String label;
        private final String format;
        private final List<String> cells = new ArrayList<>();

        Row(String label, String format) {
            this.label = label;
            this.format = format;
        }

        Row add(double number) {
            cells.add(TextTable.cell(format, number));
            return this;
        }

        void end() {
            table.row(label, cells);
        }

        void end(double last) {
            add(last).end();
        }
    }

    private Row figures(
            String label,
            List<ModelFit> fits,
            Function<ModelFit, HoldoutFigures> window,
            ToDoubleFunction<HoldoutFigures> figure,
            String format) {
        Row row = new Row(label, format);
        fits.forEach(fit -> row.add(figure.applyAsDouble(window.apply(fit))));
        return row;
    }

    private void byRepeats(List<ModelFit> fits, Function<ModelFit, HoldoutFigures> window) {
        out.println();
        out.println("mean purchase days by repeats before");
        List<String> header = new ArrayList<>(List.of("customers", "actual"));
        header.addAll(names(fits));
        table.row("", header);
        List<RepeatRow> rows = window.apply(fits.get(0)).byRepeats();
        for (int i = 0; i < rows.size(); i++) {
            RepeatRow first = rows.get(i);
            List<String> cells = new ArrayList<>();
            cells.add(String.format(Locale.ROOT, "%,d", first.customers()));
            cells.add(String.format(Locale.ROOT, "%.3f", first.actualMean()));
            for (ModelFit fit : fits) {
                double expected = window.apply(fit).byRepeats().get(i).expectedMean();
                cells.add(String.format(Locale.ROOT, "%.3f", expected));
            }
            table.row(first.repeats() + (first.repeats() == 7 ? " and more" : ""), cells);
        }
    }

    private void deciles(NoOrderFigures figures) {
        out.println();
        out.println("chance of no order, in tenths, under " + report.choice().model());
        table.row("", List.of("customers", "foretold", "observed"));
        for (Decile decile : figures.deciles()) {
            table.row(
                    "",
                    List.of(
                            String.format(Locale.ROOT, "%,d", decile.customers()),
                            String.format(Locale.ROOT, "%.3f", decile.meanPredicted()),
                            String.format(Locale.ROOT, "%.3f", decile.observed())));
        }
    }

    private void coverage(String what, IntervalCoverage coverage) {
        if (coverage == null) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%.0f %% intervals of %s: %.1f %% inside (%.1f %% by the model), %.1f %% below,"
                        + " %.1f %% above%n",
                100 * coverage.nominal(),
                what,
                100 * coverage.inside(),
                100 * coverage.expected(),
                100 * coverage.below(),
                100 * coverage.above());
    }

    private static List<String> names(List<ModelFit> fits, String... more) {
        List<String> names = new ArrayList<>(fits.stream().map(ModelFit::name).toList());
        names.addAll(List.of(more));
        return names;
    }
}
