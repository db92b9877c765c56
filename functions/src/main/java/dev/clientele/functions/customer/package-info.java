/**
 * The engine as a Flink operator, keyed by customer: load the row, call the engine, set the timer,
 * emit, save. One row and two side states a customer, at most one timer.
 */
package dev.clientele.functions.customer;
