package dev.clientele.functions.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short, repeatable run of every target, and every input that ever broke one. */
class FuzzTest {

    private static final int TRIES = 3_000;
    private static final Path REGRESSIONS = Path.of("src/test/resources/fuzz");

    @ParameterizedTest
    @EnumSource
    void standsWhateverTheBytes(FuzzTargets name) {
        FuzzTarget target = name.create();
        Mutations mutations = new Mutations(target.seeds(), 20_260_101);
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] input = mutations.next();
            if (target.accepts(input)) {
                mutations.keep(input);
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(TRIES / 100);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsSeeds(FuzzTargets name) {
        FuzzTarget target = name.create();
        assertThat(target.seeds()).anyMatch(target::accepts);
    }

    @ParameterizedTest
    @EnumSource
    void standsWhatOnceBrokeIt(FuzzTargets name) throws IOException {
        Path folder = REGRESSIONS.resolve(name.folder());
        if (!Files.exists(folder)) {
            return;
        }
        FuzzTarget target = name.create();
        try (Stream<Path> inputs = Files.list(folder)) {
            for (Path input : inputs.sorted().toList()) {
                target.accepts(Files.readAllBytes(input));
            }
        }
    }

    @Test
    void faultOfATargetIsFound() {
        FuzzTarget careless =
                new FuzzTarget() {
                    @Override
                    public List<byte[]> seeds() {
                        return new EventTarget().seeds();
                    }

                    @Override
                    public boolean accepts(byte[] input) {
                        return input[input.length / 2] / (input.length % 7) > 0;
                    }
                };
        Mutations mutations = new Mutations(careless.seeds(), 1);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < TRIES; i++) {
                                careless.accepts(mutations.next());
                            }
                        })
                .isInstanceOf(RuntimeException.class);
    }
}
