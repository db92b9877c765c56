package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.whatif.figures.Matrix;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.util.ArrayList;
import java.util.List;

/** The answer in one sentence. */
public final class Headline {

    private Headline() {}

    /**
     * Says who would move.
     *
     * @param report the figures
     * @return one sentence
     */
    public static String of(WhatIfReport report) {
        Matrix matrix = report.matrix();
        String moved =
                matrix.moved() == 0
                        ? "nobody"
                        : Numbers.whole(matrix.moved())
                                + " of "
                                + Numbers.whole(matrix.customers())
                                + " customers ("
                                + Numbers.percent(matrix.movedShare())
                                + ")";
        return "Under "
                + report.candidate().title()
                + ", "
                + moved
                + " would be in another tier"
                + ways(matrix)
                + ".";
    }

    private static String ways(Matrix matrix) {
        List<String> ways = new ArrayList<>();
        add(ways, matrix.down(), "lower");
        add(ways, matrix.up(), "higher");
        add(ways, matrix.other(), "elsewhere");
        return ways.isEmpty() ? "" : ": " + String.join(", ", ways);
    }

    private static void add(List<String> ways, long customers, String way) {
        if (customers > 0) {
            ways.add(Numbers.whole(customers) + " " + way);
        }
    }
}
