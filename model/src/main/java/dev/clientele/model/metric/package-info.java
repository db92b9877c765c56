/**
 * Numbers about one customer: what there is ({@link dev.clientele.model.metric.Metric}), how they
 * are asked for ({@link dev.clientele.model.metric.Metrics}), and their exact values. A metric that
 * isn't known has no value, and every condition on it is false.
 */
package dev.clientele.model.metric;
