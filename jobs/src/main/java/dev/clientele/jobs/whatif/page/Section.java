package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.whatif.figures.WhatIfReport;

/** Parts that several sections have. */
final class Section {

    private Section() {}

    /** A section with a heading and a line about it. */
    static Element of(String id, String heading, String lead) {
        return Element.of("section")
                .with("id", id)
                .add(Element.of("h2", heading), Element.of("p", lead));
    }

    /** Which bar is whose. */
    static Element legend(WhatIfReport report) {
        return Element.of("ul")
                .with("class", "legend")
                .add(
                        legendItem("policy", report.policy().title()),
                        legendItem("candidate", report.candidate().title()));
    }

    /** A colour and what it stands for. */
    static Element legendItem(String style, String text) {
        return Element.of("li").add(Element.of("i").with("class", style), Element.of("bdi", text));
    }

    /** Two things side by side, where there is room. */
    static Element two(Element left, Element right) {
        return Element.of("div").with("class", "two").add(left, right);
    }
}
