/** Tests of scoring. */
package dev.clientele.jobs.score;
