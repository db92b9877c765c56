package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestFacts;
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
        BacktestFacts facts = report.facts();
        if (report.leadTimes().isEmpty()) {
            return section(
                    "A lapse of "
                            + facts.lapseDays()
                            + " days comes before any rule of silence that it could be held"
                            + " against.");
        }
        if (report.leadTimes().stream().allMatch(it -> it.lapsed() == 0)) {
            return section(
                    "No silence became a lapse of "
                            + facts.lapseDays()
                            + " days between "
                            + facts.until()
                            + " and "
                            + facts.historyEnd()
                            + ": there was nothing to warn of.");
        }
        List<Element> figures = figures(report.leadTimes());
        String repeaters =
                figures.size() > 1 ? "" : " All of these silences were those of repeat buyers.";
        return section(
                        "Days from the alert to the lapse, which is a silence of "
                                + facts.lapseDays()
                                + " days; median of the lapses found. The threshold of the score"
                                + " is the one that finds as many lapses as the rule of silence."
                                + repeaters)
                .add(Element.of("div").with("class", "two").addAll(figures));
    }

    private static Element section(String lead) {
        return Section.of("lead-times", "How early does it warn?", lead);
    }

    /** One for all customers, and one for those who bought again unless that is all of them. */
    private static List<Element> figures(List<LeadTime> leadTimes) {
        List<LeadTime> all = of(leadTimes, Customers.ALL);
        List<LeadTime> repeat = of(leadTimes, Customers.REPEAT);
        List<Element> figures = new ArrayList<>();
        figures.add(new LeadTimeFigure(Customers.ALL, all).element());
        if (!repeat.isEmpty() && repeat.get(0).spells() < all.get(0).spells()) {
            figures.add(new LeadTimeFigure(Customers.REPEAT, repeat).element());
        }
        return figures;
    }

    private static List<LeadTime> of(List<LeadTime> leadTimes, Customers customers) {
        return leadTimes.stream()
                .filter(it -> it.customers() == customers && it.lapsed() > 0)
                .toList();
    }
}
