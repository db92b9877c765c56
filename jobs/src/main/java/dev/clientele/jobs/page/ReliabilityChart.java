package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Chances foretold against what happened: a dot for each group of customers, on the diagonal where
 * the two are the same.
 */
public final class ReliabilityChart {

    private static final double LEFT = 46;
    private static final double SIZE = 240;
    private static final double TOP = 24;
    private static final double HEIGHT = TOP + SIZE + 42;
    private static final double RADIUS = 4.5;

    private final String id;
    private final String title;
    private final List<Dot> dots = new ArrayList<>();

    private record Dot(double foretold, double happened) {}

    /**
     * A chart without dots.
     *
     * @param id names it on the page
     * @param title what it shows
     */
    public ReliabilityChart(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /**
     * Adds a group of customers.
     *
     * @param foretold the mean chance foretold, 0 to 1
     * @param happened the share to whom it happened, 0 to 1
     * @return this
     */
    public ReliabilityChart dot(double foretold, double happened) {
        dots.add(new Dot(foretold, happened));
        return this;
    }

    /**
     * The chart.
     *
     * @param foretold what the horizontal axis is
     * @param happened what the vertical axis is
     * @return the element
     */
    public Element element(String foretold, String happened) {
        Element picture = Chart.picture(id, title, description(), HEIGHT);
        for (int percent = 0; percent <= 100; percent += 25) {
            addTicks(picture, percent);
        }
        picture.add(Chart.line("mark", x(0), y(0), x(1), y(1)));
        for (Dot dot : dots) {
            picture.add(
                    Element.of("circle")
                            .with("class", "solid")
                            .with("cx", x(dot.foretold()))
                            .with("cy", y(dot.happened()))
                            .with("r", RADIUS));
        }
        picture.add(Chart.text("axis", 0, 11, happened));
        return picture.add(Chart.text("axis end", LEFT + SIZE, HEIGHT - 4, foretold));
    }

    private static void addTicks(Element picture, int percent) {
        double share = percent / 100.0;
        picture.add(Chart.line("grid", x(0), y(share), x(1), y(share)));
        picture.add(Chart.text("axis end", LEFT - 5, y(share) + 4, percent + " %"));
        picture.add(Chart.text("axis middle", x(share), TOP + SIZE + 16, percent + " %"));
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        for (Dot dot : dots) {
            String foretold = Numbers.percent(dot.foretold());
            parts.add(foretold + " foretold, " + Numbers.percent(dot.happened()) + " happened");
        }
        return String.join("; ", parts);
    }

    private static double x(double share) {
        return LEFT + SIZE * share;
    }

    private static double y(double share) {
        return TOP + SIZE * (1 - share);
    }
}
