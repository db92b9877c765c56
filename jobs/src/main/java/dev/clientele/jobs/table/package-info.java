/**
 * Tables of customers as analysts have them: one row a customer, with its x, t_x, T and mean value.
 */
package dev.clientele.jobs.table;
