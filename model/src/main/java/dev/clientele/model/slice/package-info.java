/**
 * The only date arithmetic there is. A day is an epoch day (a whole number) in the programme's time
 * zone; a window of N days at day D covers the days D-N+1 to D, both whole; totals are kept for
 * {@link dev.clientele.model.slice.Days#KEPT} days.
 */
package dev.clientele.model.slice;
