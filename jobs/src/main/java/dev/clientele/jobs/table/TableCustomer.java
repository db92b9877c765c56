package dev.clientele.jobs.table;

/**
 * What a row says of its customer, in the unit of the table.
 *
 * @param x repeat purchase days, a whole number, at least 0
 * @param recency last less first purchase day (t_x), 0 without repeats
 * @param age the day of the look less the first purchase day (T), at least {@code recency}
 * @param meanValue mean amount of the counted purchase days, at least 0; NaN if the table does not
 *     say
 */
public record TableCustomer(double x, double recency, double age, double meanValue) {

    /**
     * Whether the mean value is known.
     *
     * @return false for a table without the column, and for an empty cell
     */
    public boolean hasMeanValue() {
        return !Double.isNaN(meanValue);
    }
}
