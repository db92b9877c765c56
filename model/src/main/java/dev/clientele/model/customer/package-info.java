/**
 * A customer is a small deterministic state machine: {@link
 * dev.clientele.model.customer.CustomerState} is what is remembered, {@link
 * dev.clientele.model.customer.CustomerEngine} what an event or the passing of time makes of it.
 *
 * <p>The customer clock never runs back. An event later than the clock is preceded by every day
 * boundary and policy start in between at which something is due; an event at or before the clock
 * is applied to its own day, and everything is decided anew at the clock as it stands. So the
 * decisions of one customer depend on that customer's events in their order of arrival, and on
 * nothing else.
 */
package dev.clientele.model.customer;
