package dev.clientele.jobs.whatif.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Pairs of bars, the policy's above the candidate's, each with its number. */
final class PairedBars {

    private static final double LABEL = 16;
    private static final double BAR = 15;
    private static final double GAP = 14;
    private static final double PAIR = LABEL + 2 * BAR + 3 + GAP;
    private static final double LONGEST = 240;
    private static final double A_CHARACTER = 7;

    private final String id;
    private final String title;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two numbers.
     *
     * @param label what they are
     * @param policy the policy's, not negative
     * @param candidate the candidate's, not negative
     */
    private record Pair(String label, Bar policy, Bar candidate) {}

    /**
     * One number.
     *
     * @param value how long the bar is
     * @param text what stands beside it
     */
    record Bar(BigDecimal value, String text) {}

    PairedBars(String id, String title) {
        this.id = id;
        this.title = title;
    }

    PairedBars pair(String label, Bar policy, Bar candidate) {
        pairs.add(new Pair(label, policy, candidate));
        return this;
    }

    Element element() {
        double height = pairs.size() * PAIR - GAP + 4;
        Element picture = Chart.picture(id, title, description(), height);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double top = i * PAIR;
            picture.add(Chart.text("label", 0, top + 11, pair.label()));
            addBar(picture, "policy", top + LABEL, pair.policy());
            addBar(picture, "candidate", top + LABEL + BAR + 3, pair.candidate());
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
            longest = Math.max(longest, pair.policy().text().length());
            longest = Math.max(longest, pair.candidate().text().length());
        }
        return longest;
    }

    private BigDecimal largest() {
        BigDecimal largest = BigDecimal.ZERO;
        for (Pair pair : pairs) {
            largest = largest.max(pair.policy().value()).max(pair.candidate().value());
        }
        return largest;
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        for (Pair pair : pairs) {
            parts.add(
                    pair.label()
                            + ": "
                            + pair.policy().text()
                            + " under the policy, "
                            + pair.candidate().text()
                            + " under the candidate");
        }
        return String.join("; ", parts);
    }
}
