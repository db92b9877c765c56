/**
 * Tests of the generated population: the same bytes, the right shapes, and figures that fit the
 * truth.
 */
package dev.clientele.jobs.generate;
