package dev.clientele.jobs.page;

/**
 * What all charts share. They are drawn 360 units wide, as wide as a phone, so that their text is
 * readable there, and are never shown much wider.
 */
public final class Chart {

    /** The width of every chart. */
    public static final double WIDTH = 360;

    private static final int LONGEST_LABEL = 24;

    private Chart() {}

    /**
     * An empty picture.
     *
     * @param id names it on the page
     * @param title what it shows
     * @param description what is to be seen on it
     * @param height in the units of the chart
     * @return the element
     */
    public static Element picture(String id, String title, String description, double height) {
        return Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with(
                        "viewBox",
                        "0 0 " + Numbers.coordinate(WIDTH) + " " + Numbers.coordinate(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(Element.of("title", title).with("id", id + "-title"))
                .add(Element.of("desc", description).with("id", id + "-desc"));
    }

    /**
     * Text on a chart, shortened where it is long: it does not wrap, and the table beside the chart
     * has the whole.
     *
     * @param style its classes
     * @param x where it begins, or ends, or has its middle, as the style says
     * @param y its base line
     * @param text what it says
     * @return the element
     */
    public static Element text(String style, double x, double y, String text) {
        return Element.of("text", shortened(text)).with("class", style).with("x", x).with("y", y);
    }

    /**
     * A straight line.
     *
     * @param style its classes
     * @param x1 where it begins
     * @param y1 where it begins
     * @param x2 where it ends
     * @param y2 where it ends
     * @return the element
     */
    public static Element line(String style, double x1, double y1, double x2, double y2) {
        return Element.of("line")
                .with("class", style)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    /**
     * A rectangle.
     *
     * @param style its classes
     * @param x its left edge
     * @param y its upper edge
     * @param width not negative
     * @param height not negative
     * @return the element
     */
    public static Element rectangle(String style, double x, double y, double width, double height) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_LABEL) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }
}
