package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.Customers;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;

/** How early the score warns, beside rules of silence that find as many. */
final class LeadTimeSection {

    private LeadTimeSection() {}

    static Element of(BacktestReport report) {
        if (report.leadTimes().stream().allMatch(it -> it.lapsed() == 0)) {
            return Section.of(
                    "lead-times",
                    "How early does it warn?",
                    "No silence became a lapse of "
                            + report.facts().lapseDays()
                            + " days between "
                            + report.facts().until()
                            + " and "
                            + report.facts().historyEnd()
                            + ": there was nothing to warn of.");
        }
        Element section =
                Section.of(
                        "lead-times",
                        "How early does it warn?",
                        "Days from the alert to the lapse, which is a silence of "
                                + report.facts().lapseDays()
                                + " days; median of the lapses found. The threshold of the score is"
                                + " the one that finds as many lapses as the rule of silence.");
        List<Element> figures = new ArrayList<>();
        for (Customers customers : Customers.values()) {
            List<LeadTime> leadTimes =
                    report.leadTimes().stream()
                            .filter(it -> it.customers() == customers && it.lapsed() > 0)
                            .toList();
            if (!leadTimes.isEmpty()) {
                figures.add(new LeadTimeFigure(customers, leadTimes).element());
            }
        }
        return section.add(Element.of("div").with("class", "two").addAll(figures));
    }
}
