package dev.clientele.functions.history;

/**
 * A finding with the number of times it was made.
 *
 * @param finding what is true
 * @param count of how many, at least 1
 */
public record Counted(Finding finding, long count) {

    /**
     * Adds up two counts of one finding.
     *
     * @param other the same finding
     * @return the sum
     */
    public Counted plus(Counted other) {
        return new Counted(finding, count + other.count);
    }
}
