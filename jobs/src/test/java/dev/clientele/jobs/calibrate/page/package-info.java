/** The page of a calibration: true to its figures, and looked at in a browser. */
package dev.clientele.jobs.calibrate.page;
