/** Tests of the regression. */
package dev.clientele.functions.calibration.regression;
