package dev.clientele.jobs.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.whatif.figures.Side;
import dev.clientele.model.customer.Programme;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidesTest {

    private static final String POLICY = "retail-three-level";
    private static final String START = "2025-06-01T00:00:00Z";
    private static final String MODELS =
            """
            [{"version": "now", "unit": "weeks",%1$s},
             {"version": "later", "unit": "weeks", "effectiveFrom": "%2$s",%1$s},
             {"version": "candidate", "unit": "weeks", "shadow": true,
              "effectiveFrom": "%2$s",%1$s}]
            """
                    .formatted(
                            """
                            "purchases": {"model": "bg-nbd", "r": 1, "alpha": 4, "a": 1, "b": 2},
                            "value": {"model": "mean", "mean": 35}\
                            """,
                            START);

    @TempDir private Path folder;

    @Test
    void modelsTakeEffectOnTheirDatesOnBothSides() throws Exception {
        Path models = Files.writeString(folder.resolve("models.json"), MODELS);
        long start = Instant.parse(START).toEpochMilli();

        Sides sides = Sides.of(POLICY, new BigDecimal("1.2"), models);

        for (Side side : new Side[] {sides.policy(), sides.candidate()}) {
            Programme programme = side.programme();
            assertThat(programme.nextStart(start - 1)).isEqualTo(start);
            assertThat(programme.at(start - 1)).isNotSameAs(programme.at(start));
        }
    }

    @Test
    void candidateAloneChangesNothing() throws Exception {
        String alone =
                """
                {"version": "candidate", "unit": "weeks", "shadow": true,
                 "effectiveFrom": "2025-06-01T00:00:00Z",
                 "purchases": {"model": "bg-nbd", "r": 1, "alpha": 4, "a": 1, "b": 2},
                 "value": {"model": "mean", "mean": 35}}
                """;
        Path models = Files.writeString(folder.resolve("models.json"), alone);

        Sides sides = Sides.of(POLICY, POLICY, models);

        assertThat(sides.policy().programme().nextStart(0)).isEqualTo(Long.MAX_VALUE);
    }
}
