package dev.clientele.jobs.calibrate.page;

import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.PairedBars.Bar;
import dev.clientele.jobs.page.Section;
import java.math.BigDecimal;

/** How the two are told apart on charts: what happened is hollow, what was expected solid. */
final class ActualAndExpected {

    private ActualAndExpected() {}

    static Element legend() {
        return Section.legend(
                Section.legendItem(PairedBars.UPPER, "actual"),
                Section.legendItem(PairedBars.LOWER, "expected"));
    }

    static PairedBars bars(String id, String title) {
        return new PairedBars(id, title, "actual", "expected");
    }

    static Bar bar(double value, String text) {
        return new Bar(BigDecimal.valueOf(value), text);
    }

    /** A row of customers by their repeats; the last one holds those with more, too. */
    static String repeats(int repeats, boolean isLast) {
        if (isLast) {
            return repeats + " and more repeats";
        }
        return repeats == 1 ? "1 repeat" : repeats + " repeats";
    }
}
