/**
 * Checks decisions by themselves: {@link dev.clientele.functions.receipt.DecisionCheck} reads a
 * record, works out again what follows from its receipt, and tells what differs.
 */
package dev.clientele.functions.receipt;
