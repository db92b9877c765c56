/**
 * What goes out: decisions, each with the numbers it was made from, and what became of a record.
 */
package dev.clientele.model.decision;
