package dev.clientele.jobs.calibrate;

import dev.clientele.jobs.cli.InstantConverter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of a history of events: where it is, how its days and money are meant, its cuts. */
final class CalibrationOptions {

    /** What a churn score is about where neither a policy nor an option says so. */
    static final int DEFAULT_HORIZON_DAYS = 90;

    private static final int MOST_HORIZON_DAYS = 36_500;
    private static final int MOST_TASKS = 1024;

    @Option(
            names = "--events",
            paramLabel = "PATH",
            description =
                    "A .jsonl or .jsonl.gz file, or a folder of them, read in name order; on a"
                            + " cluster anything that its task managers can read, as s3://...")
    private String events;

    @Option(
            names = "--from-kafka",
            description = "Read what is in the topic customer-events now instead.")
    private boolean fromKafka;

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description =
                    "The policy whose time zone, currency and rates count. Default: none, with"
                            + " orders of one currency")
    private String policy;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Where days begin, without --policy. Default: UTC")
    private ZoneId timeZone;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description =
                    "The end of what may be learned from, as 2026-01-01T00:00:00Z; what comes after"
                            + " is the holdout. Default: the end of the history")
    private Instant until;

    @Option(
            names = "--holdout-until",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "The end of the holdout. Default: the end of the history")
    private Instant holdoutUntil;

    @Option(
            names = "--validation-days",
            paramLabel = "N",
            description =
                    "How long the last part of what may be learned from is, by which the model is"
                            + " chosen; 0 for none. Default: a quarter of it")
    private Integer validationDays;

    @Option(
            names = "--churn-horizon-days",
            paramLabel = "N",
            description =
                    "The churn score is to be about not ordering within so many days. Default: as"
                            + " the policy says, else 90")
    private Integer churnHorizonDays;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description =
                    "Of every operator; the result is the same for any. Default: all cores, or the"
                            + " cluster's")
    private Integer parallelism;

    /** What is wrong with the options, beside those of a table. */
    List<String> faults(boolean hasTable) {
        List<String> faults = new ArrayList<>();
        int sources = (events == null ? 0 : 1) + (fromKafka ? 1 : 0) + (hasTable ? 1 : 0);
        if (sources != 1) {
            faults.add("give one of --events, --from-kafka and --customers");
        }
        if (hasTable && isMoreThanATable()) {
            faults.add(
                    "--policy, --time-zone, --until, --holdout-until, --validation-days,"
                            + " --churn-horizon-days and --parallelism are for a history of events,"
                            + " not for --customers");
        }
        if (policy != null && timeZone != null) {
            faults.add("--time-zone is that of the policy; leave it out");
        }
        if (until != null && holdoutUntil != null && !until.isBefore(holdoutUntil)) {
            faults.add("--holdout-until must be after --until");
        }
        if (validationDays != null && validationDays < 0) {
            faults.add("--validation-days must be at least 0");
        }
        if (churnHorizonDays != null
                && (churnHorizonDays < 1 || churnHorizonDays > MOST_HORIZON_DAYS)) {
            faults.add("--churn-horizon-days must be 1 to " + MOST_HORIZON_DAYS);
        }
        if (parallelism != null && (parallelism < 1 || parallelism > MOST_TASKS)) {
            faults.add("--parallelism must be 1 to " + MOST_TASKS);
        }
        return faults;
    }

    private boolean isMoreThanATable() {
        return policy != null
                || timeZone != null
                || until != null
                || holdoutUntil != null
                || validationDays != null
                || churnHorizonDays != null
                || parallelism != null;
    }

    /** A file or folder; null for the topic. */
    String events() {
        return events;
    }

    /** A file or a shipped policy's name; null for none. */
    String policy() {
        return policy;
    }

    ZoneId timeZone() {
        return timeZone == null ? ZoneId.of("UTC") : timeZone;
    }

    /**
     * Where to cut.
     *
     * @param policyHorizonDays what the policy's churn score is about; null if it has none
     */
    CutPlan cuts(Integer policyHorizonDays) {
        int ofPolicy = policyHorizonDays == null ? DEFAULT_HORIZON_DAYS : policyHorizonDays;
        int horizonDays = churnHorizonDays == null ? ofPolicy : churnHorizonDays;
        return new CutPlan(until, holdoutUntil, validationDays, horizonDays);
    }

    /** What stands for the machine's clock: an event over an hour after it is from the future. */
    Instant asOf(Instant now) {
        return holdoutUntil != null && holdoutUntil.isAfter(now) ? holdoutUntil : now;
    }

    Integer parallelism() {
        return parallelism;
    }
}
