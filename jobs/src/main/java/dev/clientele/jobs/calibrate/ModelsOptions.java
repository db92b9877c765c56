package dev.clientele.jobs.calibrate;

import dev.clientele.model.clv.ModelUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of what is made of a history: the models, and what is told of them. */
final class ModelsOptions {

    private static final int MOST_DAYS = 36_500;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "days or weeks: the unit of the models, and of a table's times. Default: weeks;"
                            + " required with --customers")
    private ModelUnit unit;

    @Option(
            names = "--first-day",
            description =
                    "A customer's first purchase day counts for value too. Default: it does not")
    private boolean firstDay;

    @Option(
            names = "--horizon-days",
            paramLabel = "N",
            description = "How far the models look ahead. Default: ${DEFAULT-VALUE}")
    private int horizonDays = 365;

    @Option(
            names = "--monthly-discount",
            paramLabel = "D",
            description = "Of value to come, 0 to 1 a month. Default: ${DEFAULT-VALUE}")
    private double monthlyDiscount;

    @Option(
            names = "--version",
            paramLabel = "NAME",
            description =
                    "Names the models in every record. Default: the day of --until and a checksum"
                            + " of the parameters")
    private String version;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the models go, for --models of replay, run and score.")
    private Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "All figures as JSON. Default: not written")
    private Path report;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "The figures as a page with charts. Default: not written")
    private Path page;

    /** What is wrong with the options. */
    List<String> faults(boolean hasTable) {
        List<String> faults = new ArrayList<>();
        if (hasTable && unit == null) {
            faults.add("--customers needs --unit: are the table's times in days or in weeks?");
        }
        if (horizonDays < 1 || horizonDays > MOST_DAYS) {
            faults.add("--horizon-days must be 1 to " + MOST_DAYS);
        }
        if (!(monthlyDiscount >= 0 && monthlyDiscount <= 1)) {
            faults.add("--monthly-discount must be 0 to 1");
        }
        if (version != null && version.isBlank()) {
            faults.add("--version must not be blank");
        }
        requireFolder(faults, "--out", out);
        requireFolder(faults, "--report", report);
        requireFolder(faults, "--page", page);
        return faults;
    }

    /** Found out before the work, not after it. */
    private static void requireFolder(List<String> faults, String option, Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            faults.add(option + " " + file + ": there is no folder " + folder);
        }
    }

    ModelUnit unit() {
        return unit == null ? ModelUnit.WEEKS : unit;
    }

    boolean firstDay() {
        return firstDay;
    }

    int horizonDays() {
        return horizonDays;
    }

    double monthlyDiscount() {
        return monthlyDiscount;
    }

    /** A name; null for one that is made of the models. */
    String version() {
        return version;
    }

    Path out() {
        return out;
    }

    /** Where the report goes; null for nowhere. */
    Path report() {
        return report;
    }

    /** Where the page goes; null for nowhere. */
    Path page() {
        return page;
    }
}
