package dev.clientele.jobs.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Pairs of bars, a hollow one above a solid one, each with its number. */
public final class PairedBars {

    /** The class of the upper bars, for legends. */
    public static final String UPPER = "hollow";

    /** The class of the lower bars, for legends. */
    public static final String LOWER = "solid";

    private static final double LABEL = 16;
    private static final double BAR = 15;
    private static final double GAP = 14;
    private static final double PAIR = LABEL + 2 * BAR + 3 + GAP;
    private static final double LONGEST = 240;
    private static final double A_CHARACTER = 7;

    private final String id;
    private final String title;
    private final String upperWords;
    private final String lowerWords;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String label, Bar upper, Bar lower) {}

    /**
     * One number.
     *
     * @param value how long the bar is, not negative
     * @param text what stands beside it
     */
    public record Bar(BigDecimal value, String text) {}

    /**
     * A chart without bars.
     *
     * @param id names it on the page
     * @param title what it shows
     * @param upperWords what follows on an upper bar's number in a sentence: "under the policy"
     * @param lowerWords the same of a lower bar
     */
    public PairedBars(String id, String title, String upperWords, String lowerWords) {
        this.id = id;
        this.title = title;
        this.upperWords = upperWords;
        this.lowerWords = lowerWords;
    }

    /**
     * Adds a pair.
     *
     * @param label what the two are
     * @param upper the hollow one
     * @param lower the solid one
     * @return this
     */
    public PairedBars pair(String label, Bar upper, Bar lower) {
        pairs.add(new Pair(label, upper, lower));
        return this;
    }

    /**
     * The chart.
     *
     * @return the element
     */
    public Element element() {
        double height = pairs.size() * PAIR - GAP + 4;
        Element picture = Chart.picture(id, title, description(), height);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double top = i * PAIR;
            picture.add(Chart.text("label", 0, top + 11, pair.label()));
            addBar(picture, UPPER, top + LABEL, pair.upper());
            addBar(picture, LOWER, top + LABEL + BAR + 3, pair.lower());
        }
        return picture;
    }

    private void addBar(Element picture, String style, double top, Bar bar) {
        double length = length(bar.value());
        if (length > 0) {
            // half a unit inwards, as a hollow bar's outline lies on its edge
            picture.add(Chart.rectangle(style, 0.5, top + 0.5, length, BAR - 1));
        }
        picture.add(Chart.text("number", length + A_CHARACTER, top + BAR - 3, bar.text()));
    }

    /** The largest bar is as long as it can be with every number still beside its bar. */
    private double length(BigDecimal value) {
        BigDecimal largest = largest();
        if (largest.signum() == 0) {
            return 0;
        }
        double longest = Math.min(LONGEST, Chart.WIDTH - A_CHARACTER * (2 + longestText()));
        return longest * value.doubleValue() / largest.doubleValue();
    }

    private int longestText() {
        int longest = 0;
        for (Pair pair : pairs) {
            longest = Math.max(longest, pair.upper().text().length());
            longest = Math.max(longest, pair.lower().text().length());
        }
        return longest;
    }

    private BigDecimal largest() {
        BigDecimal largest = BigDecimal.ZERO;
        for (Pair pair : pairs) {
            largest = largest.max(pair.upper().value()).max(pair.lower().value());
        }
        return largest;
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        for (Pair pair : pairs) {
            String upper = pair.upper().text() + " " + upperWords;
            String lower = pair.lower().text() + " " + lowerWords;
            parts.add(pair.label() + ": " + upper + ", " + lower);
        }
        return String.join("; ", parts);
    }
}
