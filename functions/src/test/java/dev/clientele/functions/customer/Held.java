package dev.clientele.functions.customer;

import java.util.List;

/**
 * What an operator holds.
 *
 * @param rows the customers of whom there is a row, sorted
 * @param orders entries of orders, of all customers
 * @param events entries of event ids that no longer fit into the rows, of all customers
 * @param timers how many timers are set, of all customers
 */
record Held(List<String> rows, int orders, int events, int timers) {}
