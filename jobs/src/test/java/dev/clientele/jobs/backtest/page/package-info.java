/** The page of a back-test: true to its figures, and looked at in a browser. */
package dev.clientele.jobs.backtest.page;
