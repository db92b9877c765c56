package dev.clientele.jobs.whatif.page;

/**
 * What all charts share. They are drawn 360 units wide, as wide as a phone, so that their text is
 * readable there, and are never shown much wider.
 */
final class Chart {

    /** The width of every chart. */
    static final double WIDTH = 360;

    private static final int LONGEST_LABEL = 24;

    private Chart() {}

    /**
     * An empty picture.
     *
     * @param id names it on the page
     * @param title what it shows
     * @param description what is to be seen on it
     */
    static Element picture(String id, String title, String description, double height) {
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

    static Element text(String style, double x, double y, String text) {
        return Element.of("text", shortened(text)).with("class", style).with("x", x).with("y", y);
    }

    static Element rectangle(String style, double x, double y, double width, double height) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    /** Text on a chart does not wrap; the table beside it has the whole. */
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_LABEL) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }
}
