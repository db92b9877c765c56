package dev.clientele.jobs;

import dev.clientele.jobs.cli.InstantConverter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.RuntimeExecutionMode;
import picocli.CommandLine.Option;

/** The options of a run over a history: it reads what is in the topics, and ends. */
final class HistoryOptions {

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description =
                    "Read what is there, apply what is due up to this instant as replay does, and"
                            + " end. Default: go on")
    private Instant asOf;

    @Option(
            names = "--execution",
            paramLabel = "MODE",
            description = "How Flink runs a history: streaming or batch. Default: ${DEFAULT-VALUE}")
    private String execution = "streaming";

    /** Adds what is wrong with the options. */
    void check(List<String> faults) {
        if (!List.of("streaming", "batch").contains(execution)) {
            faults.add("--execution must be streaming or batch");
        }
        if (execution.equals("batch") && asOf == null) {
            faults.add("--execution batch needs --as-of: only a history has an end");
        }
    }

    /** Up to when to decide; null for a job that goes on. */
    Instant asOf() {
        return asOf;
    }

    RuntimeExecutionMode mode() {
        return RuntimeExecutionMode.valueOf(execution.toUpperCase(Locale.ROOT));
    }
}
