/**
 * Makes events of an order history that exists as a table.
 *
 * <p>{@link dev.clientele.jobs.importing.RowReader} reads rows, {@link
 * dev.clientele.jobs.importing.RowInterpreter} makes lines of orders of them or sets them aside for
 * a reason, {@link dev.clientele.jobs.importing.OrderAssembler} adds the lines of one order up, and
 * {@link dev.clientele.jobs.importing.EventJson} writes orders and returns as events. Every row is
 * either part of an event or counted with its reason.
 */
package dev.clientele.jobs.importing;
