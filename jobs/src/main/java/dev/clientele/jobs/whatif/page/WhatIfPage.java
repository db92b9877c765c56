package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.whatif.figures.History.Records;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.util.HashMap;
import java.util.Map;

/** The page of a what-if. */
public final class WhatIfPage {

    private WhatIfPage() {}

    /**
     * Shows the figures.
     *
     * @param report the figures
     * @return one page that needs nothing else; the same for the same figures
     */
    public static String of(WhatIfReport report) {
        Map<String, String> parts = new HashMap<>();
        parts.put("title", Element.escaped("What if: " + report.candidate().title()));
        parts.put("style", Template.resource("what-if.css").text());
        parts.put("headline", Element.of("h1", Numbers.unbroken(Headline.of(report))).toString());
        parts.put("facts", facts(report).toString());
        parts.put("keyFigures", KeyFigures.of(report).toString());
        parts.put("matrix", matrix(report).toString());
        parts.put("shares", new SharesSection(report).element().toString());
        parts.put("overTime", OverTimeSection.of(report).toString());
        parts.put("changes", new ChangesSection(report).element().toString());
        parts.put("cost", new CostSection(report).element().toString());
        parts.put("movers", new MoversSection(report).element().toString());
        return Template.resource("what-if.html").fill(parts);
    }

    private static Element facts(WhatIfReport report) {
        Records records = report.records();
        return Element.of("p")
                .with("class", "facts")
                .text(
                        "Compared with "
                                + report.policy().title()
                                + " ("
                                + report.policy().version()
                                + ") as of "
                                + report.asOf().replace(".000Z", "Z")
                                + ", days in "
                                + report.timeZone()
                                + ". "
                                + Numbers.whole(records.read())
                                + " records, "
                                + Numbers.whole(records.usedByPolicy())
                                + " used. Left out: "
                                + Numbers.whole(report.leftOut().erased())
                                + " erased and "
                                + Numbers.whole(report.leftOut().notEnrolled())
                                + " not enrolled customers.");
    }

    private static Element matrix(WhatIfReport report) {
        return Section.of(
                        "matrix",
                        "From which tier to which",
                        "Blue rises, orange falls; the stronger, the more customers.")
                .add(new HeatMap(report).element());
    }
}
