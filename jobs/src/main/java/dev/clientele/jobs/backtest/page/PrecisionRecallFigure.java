package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.backtest.report.ScorerFigures.CurvePoint;
import dev.clientele.jobs.page.CurveChart;
import dev.clientele.jobs.page.CurveChart.Point;
import dev.clientele.jobs.page.CurveStyle;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Precision against recall: the score and the plain rules that order customers as curves, those
 * that only say yes or no as dots.
 */
final class PrecisionRecallFigure {

    /** With fewer alerts than this the precision is an accident, and a curve only jumps. */
    private static final int LEAST_ALERTS = 20;

    private static final double[] RECALLS = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final String YES_OR_NO = "silent-";

    private final BacktestReport report;
    private final List<ScorerFigures> curves = new ArrayList<>();
    private final List<ScorerFigures> dots = new ArrayList<>();

    PrecisionRecallFigure(BacktestReport report) {
        Contest contest = Contest.of(report);
        this.report = report;
        curves.add(contest.score());
        for (ScorerFigures rule : contest.baselines()) {
            if (rule.name().startsWith(YES_OR_NO)) {
                dots.add(rule);
            } else if (curves.size() < CurveStyle.values().length) {
                curves.add(rule);
            }
        }
    }

    Element element() {
        CurveChart chart = new CurveChart("ranking-chart", "Precision and recall", description());
        List<Element> legend = new ArrayList<>();
        for (ScorerFigures scorer : curves) {
            CurveStyle style = CurveStyle.values()[legend.size()];
            List<Point> points = points(scorer);
            if (!points.isEmpty()) {
                chart.curve(style, points);
            }
            legend.add(Section.legendItem(style.code(), scorer.label()));
        }
        for (ScorerFigures rule : dots) {
            firstAlerts(rule)
                    .ifPresent(
                            it -> chart.dot(daysOf(rule), new Point(it.recall(), it.precision())));
        }
        double baseRate = report.facts().baseRate();
        chart.level("alerts for all: " + Numbers.percent(baseRate), baseRate);
        return Element.of("figure")
                .add(
                        Section.legend(legend.toArray(Element[]::new)),
                        chart.element("found (recall)", "precision"),
                        Element.of("figcaption", caption()),
                        table().folded());
    }

    private String caption() {
        String rules =
                dots.isEmpty()
                        ? ""
                        : " A dot is a rule, silent for so many days: it knows only yes or no.";
        return "The threshold falls from left to right: more are found, and fewer alerts are right."
                + " A curve begins at "
                + LEAST_ALERTS
                + " alerts."
                + rules;
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        for (ScorerFigures scorer : curves) {
            parts.add(scorer.label() + ": " + half(scorer));
        }
        for (ScorerFigures rule : dots) {
            firstAlerts(rule)
                    .ifPresent(
                            it ->
                                    parts.add(
                                            rule.label()
                                                    + ": "
                                                    + BacktestWords.share(it.precision())
                                                    + " right, "
                                                    + BacktestWords.share(it.recall())
                                                    + " found"));
        }
        parts.add("alerts for all: " + Numbers.percent(report.facts().baseRate()) + " right");
        return String.join("; ", parts);
    }

    private static String half(ScorerFigures scorer) {
        return at(scorer, 0.5)
                .map(it -> Numbers.percent(it.precision()) + " right where half are found")
                .orElse("not known");
    }

    private DataTable table() {
        List<String> columns = new ArrayList<>(List.of("ranked by"));
        for (double recall : RECALLS) {
            columns.add(Math.round(100 * recall) + " % found");
        }
        DataTable table = new DataTable("Precision at a recall", 1, columns);
        List<ScorerFigures> all = new ArrayList<>(curves);
        all.addAll(dots);
        for (ScorerFigures scorer : all) {
            List<String> cells = new ArrayList<>(List.of(scorer.label()));
            for (double recall : RECALLS) {
                cells.add(
                        at(scorer, recall)
                                .map(it -> Numbers.percent(it.precision()))
                                .orElse("\u2013"));
            }
            table.row(cells);
        }
        return table;
    }

    private static List<Point> points(ScorerFigures scorer) {
        return scorer.curve().stream()
                .filter(it -> it.alerted() >= LEAST_ALERTS)
                .map(it -> new Point(it.recall(), it.precision()))
                .toList();
    }

    /** At the highest threshold that finds such a share. */
    private static Optional<CurvePoint> at(ScorerFigures scorer, double recall) {
        return scorer.curve().stream().filter(it -> it.recall() >= recall).findFirst();
    }

    /** What a rule that says yes or no alerts of. */
    private static Optional<CurvePoint> firstAlerts(ScorerFigures rule) {
        return rule.curve().stream().findFirst().filter(it -> it.threshold() > 0);
    }

    private static String daysOf(ScorerFigures rule) {
        return rule.label().replaceAll("\\D", "");
    }
}
