package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.Choice;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** Which model, why, and what was passed over. */
final class ChoiceSection {

    private ChoiceSection() {}

    static Element of(CalibrationReport report) {
        Choice choice = report.choice();
        String lead =
                choice.isRules()
                        ? "None; customers are estimated by rules, and every record says so."
                        : Words.model(choice.model()) + " is used from here on.";
        Element section = Section.of("choice", "Which model, and why", lead);
        if (!choice.reasons().isEmpty()) {
            section.add(list(choice.reasons()));
        }
        if (!choice.passedOver().isEmpty()) {
            section.add(Element.of("h3", "Passed over"), list(choice.passedOver()));
        }
        return section;
    }

    /** Sentences one below the other. */
    static Element list(List<String> sentences) {
        Element list = Element.of("ul").with("class", "plain");
        for (String sentence : sentences) {
            list.add(Element.of("li", sentence));
        }
        return list;
    }
}
