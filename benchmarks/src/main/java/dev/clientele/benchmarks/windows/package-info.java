/**
 * What the peers are asked, in a form that they can all answer: how many orders a customer placed
 * over 30, 90 and 365 days, and for how much. Days are those of the policy's time zone; an event
 * that comes twice counts once, a late one on its own day, a broken record not at all. Amounts are
 * as ordered: returns do not lower them.
 *
 * <p>A customer is compared on the day of the latest order, which every way of computing windows
 * has an answer for, with all the orders of the workload up to the end of that day. A peer that
 * looks at interactions too is asked how many there were over the same days.
 */
package dev.clientele.benchmarks.windows;
