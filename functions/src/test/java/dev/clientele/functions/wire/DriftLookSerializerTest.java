package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.DriftSums;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Looks come off the wire as they went onto it. */
class DriftLookSerializerTest {

    @Property
    void givesBackWhatWasWritten(
            @ForAll String models,
            @ForAll boolean shadow,
            @ForAll int day,
            @ForAll long customers,
            @ForAll long actual,
            @ForAll long expected,
            @ForAll long variance)
            throws IOException {
        DriftSums sums = new DriftSums(customers, actual, expected, variance);
        DriftLook written = new DriftLook(models, shadow, day, sums);

        assertThat(Wire.throughTheWire(written, new DriftLookSerializer())).isEqualTo(written);
    }
}
