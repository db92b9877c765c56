package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Two lines over time, a quiet one of what happened and a strong, broken one beside it. */
public final class LineChart {

    /** The class of the quiet line, for legends. */
    public static final String QUIET = "hollow";

    /** The class of the strong line, for legends. */
    public static final String STRONG = "solid";

    private static final double LEFT = 46;
    private static final double RIGHT = 352;
    private static final double TOP = 20;
    private static final double BOTTOM = 188;
    private static final double HEIGHT = 212;
    private static final double A_CHARACTER = 7;

    private final String id;
    private final String title;
    private final String description;
    private final double[] quiet;
    private final double[] strong;
    private final Axis axis;

    /**
     * A chart of two lines that begin at the same moment.
     *
     * @param id names it on the page
     * @param title what it shows
     * @param description what is to be seen on it
     * @param quiet at equal distances in time, at least two, not negative
     * @param strong as many
     */
    public LineChart(String id, String title, String description, double[] quiet, double[] strong) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.quiet = quiet.clone();
        this.strong = strong.clone();
        this.axis =
                Axis.upTo(
                        DoubleStream.concat(DoubleStream.of(quiet), DoubleStream.of(strong))
                                .max()
                                .orElse(0));
    }

    /**
     * The chart.
     *
     * @param mark where on the line of time something changes, counted as the numbers are
     * @param before what stands before the mark
     * @param after what stands after it
     * @param last what stands at the last number
     * @return the element
     */
    public Element element(double mark, String before, String after, String last) {
        Element picture = Chart.picture(id, title, description, HEIGHT);
        for (double tick : axis.ticks()) {
            picture.add(Chart.line("grid", LEFT, y(tick), RIGHT, y(tick)));
            picture.add(Chart.text("axis end", LEFT - 5, y(tick) + 4, Axis.label(tick)));
        }
        if (mark < quiet.length - 1) {
            addMark(picture, x(mark), before, after);
        }
        picture.add(curve(QUIET, quiet), curve(STRONG, strong));
        picture.add(Chart.text("axis", LEFT, HEIGHT - 6, "0"));
        return picture.add(Chart.text("axis end", RIGHT, HEIGHT - 6, last));
    }

    /** Near the right edge there is no room for what stands after the mark. */
    private static void addMark(Element picture, double x, String before, String after) {
        picture.add(Chart.line("mark", x, TOP - 12, x, BOTTOM));
        picture.add(Chart.text("axis end", x - 5, TOP - 6, before));
        if (x + 5 + A_CHARACTER * after.length() < RIGHT) {
            picture.add(Chart.text("axis", x + 5, TOP - 6, after));
        }
    }

    private Element curve(String style, double[] values) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(Numbers.coordinate(x(i)) + "," + Numbers.coordinate(y(values[i])));
        }
        return Element.of("polyline")
                .with("class", "curve " + style)
                .with("points", String.join(" ", points));
    }

    private double x(double index) {
        return LEFT + (RIGHT - LEFT) * index / (quiet.length - 1);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / axis.end();
    }
}
