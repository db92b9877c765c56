/** What commands share: how they print, and how they say a decision in words. */
package dev.clientele.jobs.cli;
