package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.AlertFigures;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.PairedBars.Bar;
import dev.clientele.jobs.page.Section;
import dev.clientele.model.retention.AlertGroup.By;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of the alerts that were raised as if live. */
final class AlertsSection {

    /** Of fewer alerts a share says little. */
    private static final int FEW = 30;

    private static final String HEADING = "Were the alerts right?";

    /** As a risk rises. */
    private static final Comparator<AlertFigures> BY_LEVEL =
            Comparator.comparing(row -> PolicyLevels.LEVELS.indexOf(row.value()));

    /** The most frequent first. */
    private static final Comparator<AlertFigures> BY_NUMBER =
            Comparator.comparingLong(AlertFigures::raised).reversed();

    private AlertsSection() {}

    static Element of(BacktestReport report) {
        List<AlertFigures> alerts = report.alerts();
        long raised = alerts.isEmpty() ? 0 : alerts.get(0).raised();
        if (raised == 0) {
            return Section.of(
                    "alerts", HEADING, "No alert was raised after " + report.facts().until() + ".");
        }
        AlertFigures all = alerts.get(0);
        if (judged(all) == 0) {
            return Section.of(
                    "alerts",
                    HEADING,
                    Numbers.whole(raised)
                            + " alerts were raised; the history ends too early to judge any.");
        }
        List<Element> figures = new ArrayList<>();
        for (By by : List.of(By.LEVEL, By.TIER, By.REASON, By.RELATIONSHIP)) {
            List<AlertFigures> rows = rows(alerts, by);
            if (rows.size() > 1) {
                figures.add(figure(by, rows));
            }
        }
        return Section.of("alerts", HEADING, lead(report, all))
                .add(
                        Section.legend(
                                Section.legendItem(PairedBars.UPPER, "ordered again: false alarm"),
                                Section.legendItem(PairedBars.LOWER, "stayed away: right")))
                .add(Element.of("div").with("class", "two").addAll(figures))
                .add(table(alerts).folded());
    }

    private static String lead(BacktestReport report, AlertFigures all) {
        String open =
                all.open() == 0
                        ? ""
                        : " Of " + Numbers.whole(all.open()) + " more the history ends too early.";
        String few = judged(all) < FEW ? " So few say little." : "";
        return "Alerts the engine raised from "
                + report.facts().until().plusDays(1)
                + " on as if live, each judged after "
                + Numbers.whole(report.facts().horizonDays())
                + " days: "
                + Numbers.whole(all.lost())
                + " of "
                + Numbers.whole(judged(all))
                + " were right, "
                + Numbers.percent(all.precision())
                + "."
                + open
                + few;
    }

    private static Element figure(By by, List<AlertFigures> rows) {
        PairedBars bars =
                new PairedBars(
                        "alerts-" + by.code(), "Alerts by " + by.code(), "false alarms", "right");
        for (AlertFigures row : rows) {
            bars.pair(row.value(), bar(row.recovered(), ""), bar(row.lost(), right(row)));
        }
        return Element.of("figure").add(Element.of("h3", "By " + by.code()), bars.element());
    }

    private static Bar bar(long count, String more) {
        return new Bar(BigDecimal.valueOf(count), Numbers.whole(count) + more);
    }

    private static String right(AlertFigures row) {
        return judged(row) == 0 ? "" : " (" + Numbers.percent(row.precision()) + ")";
    }

    private static DataTable table(List<AlertFigures> alerts) {
        DataTable table =
                new DataTable(
                        "Alerts raised as if live; fewer than " + FEW + " judged say little",
                        2,
                        List.of("by", "", "raised", "right", "false alarm", "open", "precision"));
        for (AlertFigures row : alerts) {
            table.row(
                    List.of(
                            row.by().code(),
                            row.value(),
                            Numbers.whole(row.raised()),
                            Numbers.whole(row.lost()),
                            Numbers.whole(row.recovered()),
                            Numbers.whole(row.open()),
                            BacktestWords.share(row.precision())));
        }
        return table;
    }

    private static List<AlertFigures> rows(List<AlertFigures> alerts, By by) {
        return alerts.stream()
                .filter(it -> it.by() == by)
                .sorted(by == By.LEVEL ? BY_LEVEL : BY_NUMBER)
                .toList();
    }

    private static long judged(AlertFigures row) {
        return row.lost() + row.recovered();
    }
}
