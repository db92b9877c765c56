/**
 * Receipts: {@link dev.clientele.model.receipt.Receipts} writes down what a tier decision was made
 * from, {@link dev.clientele.model.receipt.Recomputation} decides again from a receipt alone, with
 * the same rules.
 */
package dev.clientele.model.receipt;
