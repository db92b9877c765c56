/** What commands share. */
package dev.clientele.jobs.cli;
