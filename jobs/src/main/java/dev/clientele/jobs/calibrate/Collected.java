package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.CalibrationData;
import java.util.Map;

/**
 * A customer base, ready to be fitted, and what was left out on the way.
 *
 * @param data the customer base
 * @param source where it came from, for people
 * @param read records or rows
 * @param deduplicated records seen before
 * @param refused records that can't be used, by reason
 */
record Collected(
        CalibrationData data,
        String source,
        long read,
        long deduplicated,
        Map<String, Long> refused) {

    Collected {
        refused = Map.copyOf(refused);
    }
}
