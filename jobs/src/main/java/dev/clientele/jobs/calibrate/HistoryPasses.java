package dev.clientele.jobs.calibrate;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Counted;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.history.FindingTotals;
import dev.clientele.functions.reduction.Tallies;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs the two passes over a history, on a cluster or in this process, and waits for them. */
final class HistoryPasses {

    private final EventSource source;
    private final Configuration flink;
    private final ReadingProgress progress;

    HistoryPasses(EventSource source, Configuration flink, ReadingProgress progress) {
        this.source = source;
        this.flink = flink;
        this.progress = progress;
    }

    /**
     * What the second pass found.
     *
     * @param totals the findings
     * @param customers how many customers there were, those without order too
     * @param deduplicated records seen before
     * @param refused records that can't be used, by reason
     */
    record Reduced(
            FindingTotals totals, long customers, long deduplicated, Map<String, Long> refused) {}

    /**
     * The first pass.
     *
     * @param currency of amounts that name none
     */
    HistorySpan span(String currency) throws Exception {
        StreamExecutionEnvironment environment = environment();
        CalibrationJob.defineSpan(environment, source, currency);
        JobClient job = environment.executeAsync(CalibrationJob.NAME + ", what it spans");
        return HistorySpan.of(progress.watch("looking for the span", job, () -> result(job)));
    }

    /** The second pass. */
    @SuppressWarnings("try") // closing may be interrupted, which is let through
    Reduced reduce(ProgrammeDocuments documents, String currency, Cuts cuts, boolean firstDay)
            throws Exception {
        StreamExecutionEnvironment environment = environment();
        DataStream<Counted> counted =
                CalibrationJob.defineReduction(
                        environment, source, documents, currency, cuts, firstDay);
        FindingTotals totals = new FindingTotals();
        Map<String, Object> accumulators;
        try (CloseableIterator<Counted> found = counted.collectAsync()) {
            JobClient job = environment.executeAsync(CalibrationJob.NAME + ", reduction");
            accumulators =
                    progress.watch("reducing customers", job, () -> collect(found, totals, job));
        }
        requireAll(totals, (Long) accumulators.getOrDefault(Tallies.FINDINGS, 0L));
        Map<String, Long> refused = new TreeMap<>();
        accumulators.forEach(
                (name, count) -> {
                    if (name.startsWith(Tallies.REFUSED) && (Long) count > 0) {
                        refused.put(name.substring(Tallies.REFUSED.length()), (Long) count);
                    }
                });
        return new Reduced(
                totals,
                (Long) accumulators.getOrDefault(Tallies.CUSTOMERS, 0L),
                (Long) accumulators.getOrDefault(Tallies.DEDUPLICATED, 0L),
                refused);
    }

    /** What is fetched while a cluster goes down could fall short. */
    private static void requireAll(FindingTotals totals, long made) throws IOException {
        if (totals.findings() != made) {
            throw new IOException(
                    "of %d findings only %d came back from the cluster; try again"
                            .formatted(made, totals.findings()));
        }
    }

    private StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.getExecutionEnvironment(flink);
    }

    private static Map<String, Object> collect(
            CloseableIterator<Counted> found, FindingTotals totals, JobClient job)
            throws IOException, InterruptedException {
        try {
            found.forEachRemaining(totals::add);
        } catch (RuntimeException lost) {
            result(job); // tells why
            throw lost;
        }
        return result(job);
    }

    private static Map<String, Object> result(JobClient job)
            throws IOException, InterruptedException {
        try {
            return job.getJobExecutionResult().get().getAllAccumulatorResults();
        } catch (ExecutionException e) {
            throw new IOException("the history could not be reduced:", e);
        }
    }
}
