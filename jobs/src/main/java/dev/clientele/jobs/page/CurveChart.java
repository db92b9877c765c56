package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves of one share against another. To the right a share goes from 0 to 100 %; upwards it begins
 * where the lowest of the curves needs it to, so that they can be told apart.
 */
public final class CurveChart {

    private static final double LEFT = 46;
    private static final double RIGHT = 338;
    private static final double TOP = 24;
    private static final double BOTTOM = 244;
    private static final double HEIGHT = BOTTOM + 42;
    private static final double RADIUS = 4.5;
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.25};
    private static final int MOST_STEPS = 5;

    private final String id;
    private final String title;
    private final String description;
    private final List<Curve> curves = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private Level level;

    /**
     * A place on the chart.
     *
     * @param across 0 to 1
     * @param up 0 to 1
     */
    public record Point(double across, double up) {}

    private record Curve(CurveStyle style, List<Point> points) {}

    private record Dot(String label, Point point) {}

    private record Level(String label, double up) {}

    /** The numbers along the side. */
    private record Scale(double lowest, double step) {

        int steps() {
            return (int) Math.round((1 - lowest) / step);
        }

        double tick(int number) {
            return lowest + step * number;
        }
    }

    /**
     * A chart without curves.
     *
     * @param id names it on the page
     * @param title what it shows
     * @param description what is to be seen on it
     */
    public CurveChart(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /**
     * Adds a curve.
     *
     * @param style how it is told from the others
     * @param points from left to right, at least one
     * @return this
     */
    public CurveChart curve(CurveStyle style, List<Point> points) {
        curves.add(new Curve(style, List.copyOf(points)));
        return this;
    }

    /**
     * Adds a single point.
     *
     * @param label what stands beside it, a few characters
     * @param point where
     * @return this
     */
    public CurveChart dot(String label, Point point) {
        dots.add(new Dot(label, point));
        return this;
    }

    /**
     * Draws a level from left to right, to compare with.
     *
     * @param label what stands at it
     * @param up its share, 0 to 1
     * @return this
     */
    public CurveChart level(String label, double up) {
        level = new Level(label, up);
        return this;
    }

    /**
     * The chart.
     *
     * @param across what the share to the right is
     * @param up what the share upwards is
     * @return the element
     */
    public Element element(String across, String up) {
        Element picture = Chart.picture(id, title, description, HEIGHT);
        Scale scale = scale();
        for (int i = 0; i <= scale.steps(); i++) {
            double y = y(scale, scale.tick(i));
            picture.add(Chart.line("grid", LEFT, y, RIGHT, y));
            picture.add(Chart.text("axis end", LEFT - 5, y + 4, percent(scale.tick(i))));
        }
        for (double tick = 0; tick <= 1; tick += 0.25) {
            picture.add(Chart.text("axis middle", x(tick), BOTTOM + 16, percent(tick)));
        }
        addLevel(picture, scale);
        // the first curve lies on top of the others
        for (int i = curves.size() - 1; i >= 0; i--) {
            picture.add(curve(scale, curves.get(i)));
        }
        dots.forEach(dot -> addDot(picture, scale, dot));
        picture.add(Chart.text("axis", 0, 11, up));
        return picture.add(Chart.text("axis end", RIGHT, HEIGHT - 4, across));
    }

    private void addLevel(Element picture, Scale scale) {
        if (level == null) {
            return;
        }
        double y = y(scale, level.up());
        picture.add(Chart.line("mark", LEFT, y, RIGHT, y));
        picture.add(Chart.text("axis halo", LEFT + 4, y - 5, level.label()));
    }

    private static Element curve(Scale scale, Curve curve) {
        List<String> places = new ArrayList<>();
        for (Point point : curve.points()) {
            String x = Numbers.coordinate(x(point.across()));
            places.add(x + "," + Numbers.coordinate(y(scale, point.up())));
        }
        return Element.of("polyline")
                .with("class", "curve " + curve.style().code())
                .with("points", String.join(" ", places));
    }

    /** The label stands below, to the left, where fewer curves are: they fall to the right. */
    private static void addDot(Element picture, Scale scale, Dot dot) {
        double x = x(dot.point().across());
        double y = y(scale, dot.point().up());
        picture.add(
                Element.of("circle")
                        .with("class", "hollow")
                        .with("cx", x)
                        .with("cy", y)
                        .with("r", RADIUS));
        picture.add(Chart.text("axis halo end", x - RADIUS - 2, y + RADIUS + 8, dot.label()));
    }

    private Scale scale() {
        double lowest = level == null ? 1 : level.up();
        for (Curve curve : curves) {
            for (Point point : curve.points()) {
                lowest = Math.min(lowest, point.up());
            }
        }
        for (Dot dot : dots) {
            lowest = Math.min(lowest, dot.point().up());
        }
        for (double step : STEPS) {
            Scale scale = new Scale(step * Math.floor(lowest / step), step);
            if (scale.steps() >= 1 && scale.steps() <= MOST_STEPS) {
                return scale;
            }
        }
        return new Scale(0, STEPS[STEPS.length - 1]);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }

    private static double y(Scale scale, double share) {
        return BOTTOM - (BOTTOM - TOP) * (share - scale.lowest()) / (1 - scale.lowest());
    }
}
