package dev.clientele.functions.calibration;

/**
 * What a calibration learns about who does not order. All windows lie in the history that may be
 * learned from; each is labelled by what came in it, and nothing after it is looked at.
 *
 * @param horizonDays what the score is to be about, at least 1
 * @param learning the last part of the history: what the score in use is learned from
 * @param choosing the part by which the scorer is chosen, which ends with the history too
 * @param beforeChoosing the part just before {@code choosing}: what the scorer that is judged on
 *     {@code choosing} is learned from
 */
public record ChurnData(
        int horizonDays, ChurnWindow learning, ChurnWindow choosing, ChurnWindow beforeChoosing) {}
