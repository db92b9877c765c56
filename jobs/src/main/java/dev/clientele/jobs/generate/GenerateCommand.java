package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.GeneratedEvent.Delivery;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code clientele generate}: writes a population's events and the truth about them. Exit codes: 0,
 * 1 failed, 2 usage.
 */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up a realistic customer population and writes its events.",
            "Writes events.jsonl.gz (in order of arrival), truth.csv (what is true of each"
                    + " customer) and population.json (the parameters, usable as a models file).",
            "The same options give the same bytes, if --to is given."
        })
public final class GenerateCommand implements Callable<Integer> {

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Customers joining in the period; ${DEFAULT-VALUE} by default.")
    private int customers = 10_000;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "First day or instant; by default --days before the end.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Day or instant after the last event; by default now.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Length of the period, 730 if neither this nor --from is given.")
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed, another population; ${DEFAULT-VALUE} by default.")
    private long seed = PopulationConfig.DEFAULT_SEED;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write to.")
    private Path out;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "ISO 4217 code; ${DEFAULT-VALUE} by default.")
    private Currency currency = Currency.getInstance("CNY");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where days are busy; ${DEFAULT-VALUE} by default.")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--dirt",
            paramLabel = "SHARE",
            description =
                    "Share of events that come late, twice, or with a broken copy;"
                            + " ${DEFAULT-VALUE} by default.")
    private double dirt = PopulationConfig.DEFAULT_DIRT;

    @Option(names = "--uncompressed", description = "Write events.jsonl instead.")
    private boolean uncompressed;

    @Option(names = "--overwrite", description = "Replace events generated earlier.")
    private boolean overwrite;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PopulationConfig config = config();
        OutputFolder folder = new OutputFolder(out, !uncompressed);
        try {
            folder.prepare(overwrite);
            long started = System.nanoTime();
            EventCounts counts = writeEvents(config, folder.events());
            PopulationFiles.writeTruth(config, folder.truth());
            PopulationFiles.writePopulation(config, folder.population());
            printSummary(config, folder, counts, (System.nanoTime() - started) / 1e9);
            return 0;
        } catch (FileSystemException failure) {
            boolean explained = failure.getReason() != null;
            return fail(explained ? failure.getMessage() : failure.toString());
        } catch (IOException failure) {
            return fail(failure.toString());
        }
    }

    private PopulationConfig config() {
        try {
            Period period = Period.of(from, to, days, zone, Clock.systemUTC().instant());
            return PopulationConfig.of(customers, period.from(), period.to())
                    .withSeed(seed)
                    .withPlace(zone, currency)
                    .withDirt(dirt);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private EventCounts writeEvents(PopulationConfig config, Path file) throws IOException {
        EventCounts counts = new EventCounts();
        Progress progress = new Progress(config, error());
        try (JsonLinesWriter writer = JsonLinesWriter.open(file)) {
            Iterator<GeneratedEvent> events = new EventGenerator(config).until(config.end());
            while (events.hasNext()) {
                GeneratedEvent event = events.next();
                writer.write(event.json());
                counts.add(event);
                progress.report(counts.total(), event.arrival());
            }
        }
        progress.finish();
        return counts;
    }

    private void printSummary(
            PopulationConfig config, OutputFolder folder, EventCounts counts, double seconds) {
        PrintWriter print = spec.commandLine().getOut();
        print(
                print,
                "%,d records of %,d customers, %s to %s%n",
                counts.total(),
                config.customers(),
                config.start(),
                config.end());
        counts.byType().forEach((type, count) -> print(print, "  %-12s %,14d%n", type, count));
        print(
                print,
                "of these %,d late, %,d duplicates, %,d broken%n",
                counts.of(Delivery.LATE),
                counts.of(Delivery.DUPLICATE),
                counts.of(Delivery.BROKEN));
        print(print, "%.1f s, %,.0f records/s%n", seconds, counts.total() / seconds);
        print(print, "wrote %s, %s, %s%n", folder.events(), folder.truth(), folder.population());
        print.flush();
    }

    private static void print(PrintWriter print, String format, Object... values) {
        print.printf(Locale.ROOT, format, values);
    }

    private int fail(String message) {
        error().println("generate: " + message);
        return 1;
    }

    private PrintWriter error() {
        return spec.commandLine().getErr();
    }
}
