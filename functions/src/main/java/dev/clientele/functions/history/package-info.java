/**
 * What the models look at of a whole history: each customer as known on a few days, reduced to
 * numbers, and customers who look the same counted together. Knows neither files nor Flink.
 */
package dev.clientele.functions.history;
