package dev.clientele.functions.calibration;

/**
 * Customers with a number of repeat purchase days.
 *
 * @param repeats how many; of the last row, {@value #MOST}, at least so many
 * @param customers how many customers had them
 * @param expected how many customers of these ages would have them under the model
 */
public record FrequencyCount(int repeats, long customers, double expected) {

    /** The last row: this many repeats, and more. */
    public static final int MOST = 7;
}
