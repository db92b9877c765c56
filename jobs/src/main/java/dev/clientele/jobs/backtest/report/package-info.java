/** What a back-test found, as its file, its terminal report and its page show it. */
package dev.clientele.jobs.backtest.report;
