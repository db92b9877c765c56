package dev.clientele.functions.calibration;

/** Hears how a calibration goes on, for those who wait for it or want to know what takes long. */
@FunctionalInterface
public interface CalibrationSteps {

    /** Nobody listens. */
    CalibrationSteps UNHEARD = step -> {};

    /**
     * A step is done; the next one begins.
     *
     * @param step in a few words
     */
    void done(String step);
}
