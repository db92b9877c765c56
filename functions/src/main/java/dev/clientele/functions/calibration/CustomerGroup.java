package dev.clientele.functions.calibration;

/**
 * Customers whom the models can't tell apart, counted.
 *
 * @param x repeat purchase days of each
 * @param recency last less first purchase day (t_x), in the unit of the data; 0 without repeats
 * @param age the day of the look less the first purchase day (T), in the unit of the data
 * @param meanValue mean amount of the counted purchase days, in currency units; NaN if unknown or
 *     if no day counts
 * @param customers how many there are, at least 1
 */
public record CustomerGroup(int x, double recency, double age, double meanValue, long customers) {}
