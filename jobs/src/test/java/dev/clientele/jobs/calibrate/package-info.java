/** Tests of calibration: the reduction, the command, and what it writes. */
package dev.clientele.jobs.calibrate;
