package dev.clientele.functions.calibration;

/**
 * Customers who looked the same before a window of time and did the same in it, counted.
 *
 * @param before the customers at the beginning of the window; its count is that of this group
 * @param purchases purchase days of each in the window
 * @param lastPurchase the last purchase day in the window less the first of all (t_x at its end),
 *     in the unit of the data; without meaning if there were no purchases
 * @param spend amount of each customer's purchase days in the window, in currency units; NaN if
 *     unknown
 */
public record FollowedGroup(
        CustomerGroup before, int purchases, double lastPurchase, double spend) {}
