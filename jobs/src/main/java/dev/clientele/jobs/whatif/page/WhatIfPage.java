package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Page;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.page.Template;
import dev.clientele.jobs.whatif.figures.History.Records;
import dev.clientele.jobs.whatif.figures.WhatIfReport;

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
        return new Page("What if: " + report.candidate().title(), "What if")
                .style(Template.resource(WhatIfPage.class, "what-if.css"))
                .headline(Headline.of(report))
                .facts(facts(report))
                .add(KeyFigures.of(report), matrix(report))
                .add(new SharesSection(report).element(), OverTimeSection.of(report))
                .add(new ChangesSection(report).element(), new CostSection(report).element())
                .add(new MoversSection(report).element())
                .add(Template.resource(WhatIfPage.class, "definitions.html"))
                .toString();
    }

    private static String facts(WhatIfReport report) {
        Records records = report.records();
        return "Compared with "
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
                + " not enrolled customers.";
    }

    private static Element matrix(WhatIfReport report) {
        return Section.of(
                        "matrix",
                        "From which tier to which",
                        "Blue rises, orange falls; the stronger, the more customers.")
                .add(new HeatMap(report).element());
    }
}
