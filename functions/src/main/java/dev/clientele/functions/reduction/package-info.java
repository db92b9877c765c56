/**
 * The operators that reduce a history in parallel, in Flink's batch mode: first what it spans, then
 * each customer at the cuts.
 */
package dev.clientele.functions.reduction;
