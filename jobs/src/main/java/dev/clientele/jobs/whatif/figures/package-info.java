/**
 * What a what-if counts: {@link dev.clientele.jobs.whatif.figures.Counting} makes a {@link
 * dev.clientele.jobs.whatif.figures.WhatIfReport} of the paths that customers took through the
 * tiers of two policies. Each figure is defined in the class that counts it; all are whole numbers
 * or exact until they are written.
 */
package dev.clientele.jobs.whatif.figures;
