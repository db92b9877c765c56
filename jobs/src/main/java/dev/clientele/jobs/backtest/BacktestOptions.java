package dev.clientele.jobs.backtest;

import dev.clientele.jobs.cli.InstantConverter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of a back-test. */
final class BacktestOptions {

    /** Ten years, as a policy's churn part may say. */
    private static final int MOST_DAYS = 3_650;

    private static final int MOST_TASKS = 256;

    @Option(
            names = "--events",
            required = true,
            paramLabel = "PATH",
            description = "A .jsonl or .jsonl.gz file, or a folder of them, read in name order.")
    private Path events;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description =
                    "The end of what may be learned from, as 2026-01-01T00:00:00Z; what comes after"
                            + " is for judging only.")
    private Instant until;

    @Option(
            names = "--horizon",
            required = true,
            paramLabel = "DAYS",
            description = "The score is about not ordering within so many days.")
    private int horizonDays;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where report.json, customers.csv, models.json and page.html go; those of an"
                            + " earlier back-test are replaced. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("backtest");

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description =
                    "The policy under which to alert: its levels, signals and tiers count, and"
                            + " --horizon instead of its horizonDays. Default: levels at 60, 75 and"
                            + " 90, orders of one currency")
    private String policy;

    @Option(
            names = "--lapse-days",
            paramLabel = "N",
            description =
                    "How many days of silence make a lapse, for lead times. Default: the policy's"
                            + " lapsedDays, else 182")
    private Integer lapseDays;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "Find the threshold of the score for this precision, over 0 and at most 1;"
                            + " repeatable. Default: 0.7, 0.8 and 0.9")
    private List<Double> precisions = List.of(0.7, 0.8, 0.9);

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Where days begin, without --policy. Default: UTC")
    private ZoneId timeZone;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description =
                    "Tasks and threads; the result is the same for any number. Default: all cores,"
                            + " at most 4")
    private int parallelism = Math.min(4, Runtime.getRuntime().availableProcessors());

    /** What is wrong with the options. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (horizonDays < 1 || horizonDays > MOST_DAYS) {
            faults.add("--horizon must be 1 to " + MOST_DAYS);
        }
        if (lapseDays != null && (lapseDays < 1 || lapseDays > MOST_DAYS)) {
            faults.add("--lapse-days must be 1 to " + MOST_DAYS);
        }
        if (!precisions.stream().allMatch(it -> it > 0 && it <= 1)) {
            faults.add("--precision must be over 0 and at most 1");
        }
        if (policy != null && timeZone != null) {
            faults.add("--time-zone is that of the policy; leave it out");
        }
        if (parallelism < 1 || parallelism > MOST_TASKS) {
            faults.add("--parallelism must be 1 to " + MOST_TASKS);
        }
        return faults;
    }

    Path events() {
        return events;
    }

    Instant until() {
        return until;
    }

    int horizonDays() {
        return horizonDays;
    }

    Path out() {
        return out;
    }

    /** A file or a shipped policy's name; null for none. */
    String policy() {
        return policy;
    }

    /** Null if it was not asked for. */
    Integer lapseDays() {
        return lapseDays;
    }

    /** By rising precision, each once. */
    List<Double> precisions() {
        return precisions.stream().sorted().distinct().toList();
    }

    ZoneId timeZone() {
        return timeZone == null ? ZoneId.of("UTC") : timeZone;
    }

    int parallelism() {
        return parallelism;
    }
}
