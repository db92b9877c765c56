/** Counts how alerts ended and how the customer base moved, by week and month. */
package dev.clientele.functions.retention;
