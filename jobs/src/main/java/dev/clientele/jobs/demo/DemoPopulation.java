package dev.clientele.jobs.demo;

import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/**
 * Which customers a demo has. Kept in the data folder, so that the next start goes on with them.
 *
 * @param seed of all randomness
 * @param customers that join during the history
 * @param start of the history
 * @param end of the history
 */
record DemoPopulation(long seed, int customers, Instant start, Instant end) {

    /** Fourteen months: a window of a year fills and rolls. */
    static final Duration HISTORY = Duration.ofDays(426);

    private static final String FORMAT = "1";
    private static final int SAMPLE = 200;

    /** A population whose history ends at an instant. */
    static DemoPopulation until(Instant end, long seed, int customers) {
        Instant wholeSecond = end.truncatedTo(ChronoUnit.SECONDS);
        return new DemoPopulation(seed, customers, wholeSecond.minus(HISTORY), wholeSecond);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException if the file can't be read, or another version made it
     */
    static DemoPopulation load(Path file) throws IOException {
        Properties saved = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            saved.load(in);
        }
        DemoPopulation population = parse(saved, file);
        if (!FORMAT.equals(saved.getProperty("format"))
                || !population.fingerprint().equals(saved.getProperty("fingerprint"))) {
            throw incompatible(file);
        }
        return population;
    }

    private static DemoPopulation parse(Properties saved, Path file) throws IOException {
        try {
            return new DemoPopulation(
                    Long.parseLong(saved.getProperty("seed")),
                    Integer.parseInt(saved.getProperty("customers")),
                    Instant.parse(saved.getProperty("start", "")),
                    Instant.parse(saved.getProperty("end", "")));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw incompatible(file);
        }
    }

    private static IOException incompatible(Path file) {
        return new IOException(
                file.toAbsolutePath().getParent()
                        + " was made by an incompatible version of the demo;"
                        + " delete it or choose another folder");
    }

    /**
     * Writes it to a file.
     *
     * @throws IOException if the file can't be written
     */
    void save(Path file) throws IOException {
        Properties saved = new Properties();
        saved.setProperty("format", FORMAT);
        saved.setProperty("seed", Long.toString(seed));
        saved.setProperty("customers", Integer.toString(customers));
        saved.setProperty("start", start.toString());
        saved.setProperty("end", end.toString());
        saved.setProperty("fingerprint", fingerprint());
        try (Writer out = Files.newBufferedWriter(file)) {
            saved.store(out, null);
        }
    }

    /** The generator at the population's first event. */
    EventGenerator events() {
        return new EventGenerator(PopulationConfig.of(customers, start, end).withSeed(seed));
    }

    /** Differs if this version would generate other events. */
    private String fingerprint() {
        EventGenerator events = events();
        int hash = 0;
        for (int i = 0; i < SAMPLE; i++) {
            hash = 31 * hash + events.next().json().hashCode();
        }
        return Integer.toHexString(hash);
    }
}
