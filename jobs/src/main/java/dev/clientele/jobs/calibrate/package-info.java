/**
 * Fitting models to a history: a batch job on Flink reduces it in parallel, and models, report and
 * page are made of the result.
 */
package dev.clientele.jobs.calibrate;
