package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.whatif.figures.WhatIfReport;

/** How the two sides are told apart on charts: the policy is hollow, the candidate solid. */
final class SideColours {

    private SideColours() {}

    /** Which bar is whose. */
    static Element legend(WhatIfReport report) {
        return Section.legend(
                Section.legendItem(PairedBars.UPPER, report.policy().title()),
                Section.legendItem(PairedBars.LOWER, report.candidate().title()));
    }

    /** Bars of the policy above those of the candidate. */
    static PairedBars bars(String id, String title) {
        return new PairedBars(id, title, "under the policy", "under the candidate");
    }
}
