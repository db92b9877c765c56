package dev.clientele.jobs.generate;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line on the terminal that says how far the generation has come. */
final class Progress {

    private static final long STEP = 200_000;

    private final PopulationConfig config;
    private final PrintWriter print;
    private boolean shown;

    Progress(PopulationConfig config, PrintWriter print) {
        this.config = config;
        this.print = print;
    }

    /** Renews the line now and then: so many records are written, up to the arrival. */
    void report(long records, Instant arrival) {
        if (records % STEP != 0) {
            return;
        }
        shown = true;
        double done = Duration.between(config.start(), arrival).toMillis();
        double all = Duration.between(config.start(), config.end()).toMillis();
        print.printf(Locale.ROOT, "\r%3.0f %%  %,d records", 100 * done / all, records);
        print.flush();
    }

    /** Ends the line, if there is one. */
    void finish() {
        if (shown) {
            print.println();
            print.flush();
        }
    }
}
