/**
 * The page of a calibration: {@link dev.clientele.jobs.calibrate.page.CalibrationPage} puts its
 * sections into a {@link dev.clientele.jobs.page.Page}.
 */
package dev.clientele.jobs.calibrate.page;
