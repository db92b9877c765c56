package dev.clientele.functions.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

/** Runs targets for as long as asked for: {@code TARGET SECONDS SEED}. */
public final class Fuzz {

    private static final int PART = 256;

    private Fuzz() {}

    /** Tries inputs on a target until the time is over or one breaks it. */
    public static void main(String[] args) throws IOException {
        FuzzTargets name = FuzzTargets.named(args[0]);
        long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
        long seed = Long.parseLong(args[2]);
        FuzzTarget target = name.create();
        Mutations mutations = new Mutations(target.seeds(), seed);
        long tried = 0;
        long accepted = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < PART; i++) {
                accepted += attempt(name, target, mutations) ? 1 : 0;
            }
            tried += PART;
        }
        System.out.printf("%s: %,d inputs, %,d accepted, seed %d%n", name, tried, accepted, seed);
    }

    /** Tries the next input; one that breaks the target is kept in a file. */
    private static boolean attempt(FuzzTargets name, FuzzTarget target, Mutations mutations)
            throws IOException {
        byte[] input = mutations.next();
        try {
            boolean accepted = target.accepts(input);
            if (accepted) {
                mutations.keep(input);
            }
            return accepted;
        } catch (RuntimeException | Error fault) {
            String file = HexFormat.of().toHexDigits(java.util.Arrays.hashCode(input));
            Path folder = Files.createDirectories(Path.of("target", "fuzz", name.folder()));
            Files.write(folder.resolve(file), input);
            throw new IllegalStateException(folder.resolve(file) + " breaks " + name, fault);
        }
    }
}
