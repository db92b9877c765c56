/** Tests of the back-test: its parts by hand, and the whole on made-up and public histories. */
package dev.clientele.jobs.backtest;
