package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.ByScore;
import dev.clientele.jobs.backtest.report.LeadTime.Customers;
import dev.clientele.jobs.backtest.report.LeadTime.Match;
import dev.clientele.jobs.backtest.report.LeadTime.Warnings;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.PairedBars.Bar;
import dev.clientele.jobs.page.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lead times of some customers: bars of the rule and the score, what they mean, and a table.
 */
final class LeadTimeFigure {

    /** Less than a day earlier is not earlier. */
    private static final double A_DAY = 1;

    private final Customers customers;
    private final List<LeadTime> leadTimes;

    LeadTimeFigure(Customers customers, List<LeadTime> leadTimes) {
        this.customers = customers;
        this.leadTimes = leadTimes;
    }

    Element element() {
        PairedBars bars =
                new PairedBars(
                        "lead-times-" + customers.code(),
                        "Days of warning, " + customers.label(),
                        "by the rule",
                        "by the score");
        List<Element> verdicts = new ArrayList<>();
        for (LeadTime leadTime : leadTimes) {
            sameRecall(leadTime)
                    .ifPresent(
                            score -> {
                                bars.pair(
                                        rule(leadTime),
                                        bar(leadTime.rule()),
                                        bar(score.warnings()));
                                verdicts.add(Element.of("li", verdict(leadTime, score.warnings())));
                            });
        }
        return Element.of("figure")
                .add(
                        Element.of("h3", heading()),
                        Section.legend(
                                Section.legendItem(PairedBars.UPPER, "rule of silence"),
                                Section.legendItem(PairedBars.LOWER, "score, same recall")),
                        bars.element(),
                        Element.of("ul").with("class", "plain").addAll(verdicts),
                        table().folded());
    }

    private String heading() {
        LeadTime any = leadTimes.get(0);
        String label = customers.label();
        return Character.toUpperCase(label.charAt(0))
                + label.substring(1)
                + ": "
                + Numbers.whole(any.lapsed())
                + " lapses in "
                + Numbers.whole(any.spells())
                + " silences";
    }

    private static Bar bar(Warnings warnings) {
        if (warnings.found() == 0) {
            return new Bar(BigDecimal.ZERO, "none found");
        }
        double days = warnings.medianLeadDays();
        return new Bar(BigDecimal.valueOf(days), BacktestWords.days(days) + " days");
    }

    private static String verdict(LeadTime leadTime, Warnings score) {
        Warnings rule = leadTime.rule();
        if (rule.found() == 0 || score.found() == 0) {
            return "Beside \u201c" + rule(leadTime) + "\u201d: no lapse was found.";
        }
        double earlier = score.medianLeadDays() - rule.medianLeadDays();
        return "Beside \u201c"
                + rule(leadTime)
                + "\u201d: "
                + earlier(earlier)
                + ", right in "
                + BacktestWords.share(score.precision())
                + " of alerts, the rule in "
                + BacktestWords.share(rule.precision())
                + ".";
    }

    private static String earlier(double days) {
        if (Math.abs(days) < A_DAY) {
            return "no earlier";
        }
        String count = BacktestWords.days(Math.abs(days));
        String unit = count.equals("1") ? " day " : " days ";
        return count + unit + (days > 0 ? "earlier" : "later");
    }

    private DataTable table() {
        DataTable table =
                new DataTable(
                        "Warnings, " + customers.label(),
                        1,
                        List.of(
                                "warned by",
                                "threshold",
                                "alerts",
                                "lapses found",
                                "recall",
                                "right",
                                "days before"));
        for (LeadTime leadTime : leadTimes) {
            table.row(row(rule(leadTime), "\u2013", leadTime.rule()));
            for (ByScore score : leadTime.scores()) {
                table.row(
                        row(
                                "score, " + score.match().label(),
                                BacktestWords.threshold(score.threshold()),
                                score.warnings()));
            }
        }
        return table;
    }

    private static List<String> row(String name, String threshold, Warnings warnings) {
        return List.of(
                name,
                threshold,
                Numbers.whole(warnings.alerts()),
                Numbers.whole(warnings.found()),
                BacktestWords.share(warnings.recall()),
                BacktestWords.share(warnings.precision()),
                BacktestWords.days(warnings.medianLeadDays()));
    }

    private static Optional<ByScore> sameRecall(LeadTime leadTime) {
        return leadTime.scores().stream().filter(it -> it.match() == Match.SAME_RECALL).findFirst();
    }

    private static String rule(LeadTime leadTime) {
        return "silent for " + leadTime.silentDays() + " days";
    }
}
