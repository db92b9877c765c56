package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.Chart;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shares over time, one area above the other, from the lowest tier at the bottom to the highest.
 */
final class StackedAreas {

    private static final double LEFT = 46;
    private static final double RIGHT = 352;
    private static final double TOP = 8;
    private static final double BOTTOM = 168;
    private static final double HEIGHT = 192;
    private static final int MOST_STEPS = 7;

    private final String id;
    private final String title;
    private final String description;
    private final List<Column> columns;

    /**
     * One moment.
     *
     * @param label when
     * @param shares from lowest to highest, 0 to 1, adding up to 1 or, where nobody is, to 0
     */
    record Column(String label, List<Double> shares) {}

    /**
     * A chart.
     *
     * @param columns at least one, in the order of time, all with equally many shares
     */
    StackedAreas(String id, String title, String description, List<Column> columns) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.columns = columns.size() == 1 ? Collections.nCopies(2, columns.get(0)) : columns;
    }

    /** The colour of a tier: a step of one ramp, so that higher is always stronger. */
    static String ramp(int rank, int tiers) {
        return "ramp" + (tiers == 1 ? MOST_STEPS : rank * MOST_STEPS / (tiers - 1));
    }

    Element element() {
        Element picture = Chart.picture(id, title, description, HEIGHT);
        int tiers = columns.get(0).shares().size();
        for (int rank = 0; rank < tiers; rank++) {
            picture.add(
                    Element.of("polygon")
                            .with("class", ramp(rank, tiers))
                            .with("points", outline(rank)));
        }
        for (int percent = 0; percent <= 100; percent += 25) {
            addGridLine(picture, percent);
        }
        addTimes(picture);
        return picture;
    }

    private String outline(int rank) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            points.add(point(i, sumBelow(i, rank)));
        }
        for (int i = columns.size() - 1; i >= 0; i--) {
            points.add(point(i, sumBelow(i, rank + 1)));
        }
        return String.join(" ", points);
    }

    private double sumBelow(int column, int rank) {
        double sum = 0;
        for (double share : columns.get(column).shares().subList(0, rank)) {
            sum += share;
        }
        return sum;
    }

    private String point(int column, double share) {
        return Numbers.coordinate(x(column)) + "," + Numbers.coordinate(y(share));
    }

    private double x(int column) {
        return LEFT + (RIGHT - LEFT) * column / (columns.size() - 1);
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static void addGridLine(Element picture, int percent) {
        double y = y(percent / 100.0);
        picture.add(
                        Element.of("line")
                                .with("class", "grid")
                                .with("x1", LEFT)
                                .with("x2", RIGHT)
                                .with("y1", y)
                                .with("y2", y))
                .add(Chart.text("axis end", LEFT - 5, y + 4, percent + " %"));
    }

    private void addTimes(Element picture) {
        int last = columns.size() - 1;
        picture.add(Chart.text("axis", LEFT, HEIGHT - 6, columns.get(0).label()));
        if (last >= 4) {
            int middle = last / 2;
            picture.add(
                    Chart.text("axis middle", x(middle), HEIGHT - 6, columns.get(middle).label()));
        }
        picture.add(Chart.text("axis end", RIGHT, HEIGHT - 6, columns.get(last).label()));
    }
}
