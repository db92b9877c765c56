package dev.clientele.benchmarks.engine;

import dev.clientele.benchmarks.Answers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * What a round cost and what came out of it.
 *
 * @param records how many records there were
 * @param times of each stage
 * @param sent decisions, profiles and dead letters
 */
record EngineCost(long records, StageTimes times, Answers sent) {

    /** How long a record took, in microseconds. */
    double micros() {
        return times.nanos() / 1e3 / records;
    }

    /** How often a stage was gone through a record. */
    double times(Stage stage) {
        return (double) times.times(stage) / records;
    }

    /** How long a stage took, in microseconds a record. */
    double micros(Stage stage) {
        return times.nanos(stage) / 1e3 / records;
    }

    /** How long a stage took each time, in microseconds; 0 if it was never gone through. */
    double microsEach(Stage stage) {
        return times.times(stage) == 0 ? 0 : times.nanos(stage) / 1e3 / times.times(stage);
    }

    /** Of all bytes that were sent: equal for equal answers, whatever they cost. */
    String checksum() {
        CRC32C crc = new CRC32C();
        crc.update(sent.topics().toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
