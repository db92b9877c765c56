/** Made-up reports for the tests of whatever shows them. */
package dev.clientele.jobs.backtest.report;
