package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Shares that programmes in practice aim at, counted from the top: the five levels 5/15/30/40/10,
 * the four levels 10/20/40/30, and the rule that a fifth of the customers counts most.
 */
enum Yardstick {
    TOP_OF_FIVE("0.05", "the highest of five levels, 5/15/30/40/10"),
    TOP_TENTH("0.10", "the top 10 %, the highest of four levels, 10/20/40/30"),
    TOP_FIFTH("0.20", "the top 20 %, the highest two of five levels"),
    UPPER_FOUR("0.30", "the highest two of four levels"),
    UPPER_FIVE("0.50", "the highest three of five levels"),
    MOST_OF_FOUR("0.70", "all but the lowest of four levels"),
    MOST_OF_FIVE("0.90", "all but the lowest of five levels");

    private final BigDecimal share;
    private final String says;

    Yardstick(String share, String says) {
        this.share = new BigDecimal(share);
        this.says = says;
    }

    BigDecimal share() {
        return share;
    }

    String says() {
        return says;
    }

    /** The nearest; of two equally near ones the smaller. */
    static Yardstick nearest(BigDecimal share) {
        return Arrays.stream(values())
                .min(Comparator.comparing(stick -> stick.share.subtract(share).abs()))
                .orElseThrow();
    }
}
