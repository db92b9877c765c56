/** Tests of importing tables: one for each rule, and two real order histories. */
package dev.clientele.jobs.importing;
