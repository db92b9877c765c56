package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.TimelineFigures;
import dev.clientele.functions.calibration.TimelineFigures.CumulativeWeek;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.LineChart;
import dev.clientele.jobs.page.Numbers;
import java.util.List;
import java.util.stream.DoubleStream;

/** Repeat purchases of all customers, added up week by week. */
final class TimelineFigure {

    private TimelineFigure() {}

    static Element of(TimelineFigures timeline) {
        return Element.of("figure")
                .add(
                        Element.of("h3", "Repeat purchases of all, week by week"),
                        ActualAndExpected.legend(),
                        chart(timeline),
                        Element.of("figcaption", caption(timeline)),
                        table(timeline.weeks()).folded());
    }

    private static String caption(TimelineFigures timeline) {
        String known = "Added up; expected from nothing but when each customer first bought.";
        return timeline.fittedWeeks() < timeline.weeks().size()
                ? known + " The model was fitted to what is left of the dotted line."
                : known + " The model was fitted to all of it.";
    }

    private static Element chart(TimelineFigures timeline) {
        List<CumulativeWeek> weeks = timeline.weeks();
        CumulativeWeek last = weeks.get(weeks.size() - 1);
        String description =
                "After "
                        + weeks.size()
                        + " weeks "
                        + Numbers.whole(last.actual())
                        + " repeat purchase days, "
                        + Words.count(last.expected())
                        + " expected.";
        LineChart chart =
                new LineChart(
                        "timeline-chart",
                        "Cumulative repeat purchase days",
                        description,
                        fromZero(weeks.stream().mapToDouble(CumulativeWeek::actual)),
                        fromZero(weeks.stream().mapToDouble(CumulativeWeek::expected)));
        return chart.element(timeline.fittedWeeks(), "fitted", "foretold", "week " + weeks.size());
    }

    private static double[] fromZero(DoubleStream values) {
        return DoubleStream.concat(DoubleStream.of(0), values).toArray();
    }

    private static DataTable table(List<CumulativeWeek> weeks) {
        DataTable table =
                new DataTable(
                        "Cumulative repeat purchase days",
                        1,
                        List.of("week", "actual", "expected"));
        for (int i = 0; i < weeks.size(); i++) {
            CumulativeWeek week = weeks.get(i);
            table.row(
                    List.of(
                            String.valueOf(i + 1),
                            Numbers.whole(week.actual()),
                            Words.count(week.expected())));
        }
        return table;
    }
}
