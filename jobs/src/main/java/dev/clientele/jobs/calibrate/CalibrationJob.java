package dev.clientele.jobs.calibrate;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Counted;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.reduction.CountingOperator;
import dev.clientele.functions.reduction.CustomerReduction;
import dev.clientele.functions.reduction.Intake;
import dev.clientele.functions.reduction.SpanFunction;
import dev.clientele.functions.wire.CountedTypeInfo;
import dev.clientele.functions.wire.FindingTypeInfo;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingTypeInfo;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine;

/**
 * The batch jobs that reduce a history of any size, in parallel, to what a calibration fits. The
 * first finds out what the history spans; the second looks at each customer at the cuts, and counts
 * those who look the same.
 */
public final class CalibrationJob {

    /** The jobs' name. */
    public static final String NAME = "clientele calibration";

    private CalibrationJob() {}

    /**
     * Calibrates on a cluster, for {@code flink run}: the jobs run there, the fit and its files are
     * made where it was called.
     *
     * @param args as of {@code clientele calibrate}
     * @throws IllegalStateException if it failed; the reason has been printed
     */
    public static void main(String[] args) {
        int exitCode =
                new CommandLine(new CalibrateCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(args);
        if (exitCode != 0) {
            throw new IllegalStateException("the calibration failed, for the reason given before");
        }
    }

    /**
     * What the jobs ask of Flink: batch mode, no Kryo, and few retries.
     *
     * @param parallelism of every operator; null for the cluster's, or all cores of this machine
     */
    static Configuration flink(Integer parallelism) {
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.NAME, NAME);
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        // All our operators have uids; Flink's own sink for collecting has none.
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        // Only for a cluster within this process: progress comes with the heartbeats.
        flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
        if (parallelism != null) {
            flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        }
        return flink;
    }

    /** Defines the job whose accumulators tell what the history spans. */
    static void defineSpan(
            StreamExecutionEnvironment environment, EventSource source, String currency)
            throws IOException {
        CalibrationOperators.SPAN
                .name(
                        intake(environment, source, currency)
                                .process(new SpanFunction())
                                .returns(Types.LONG))
                .sinkTo(new DiscardingSink<>())
                .uid(CalibrationOperators.NOWHERE.uid())
                .name(CalibrationOperators.NOWHERE.label());
    }

    /** Defines the job that reduces the history; every finding comes once, with its count. */
    static DataStream<Counted> defineReduction(
            StreamExecutionEnvironment environment,
            EventSource source,
            ProgrammeDocuments documents,
            String currency,
            Cuts cuts,
            boolean firstDay)
            throws IOException {
        SingleOutputStreamOperator<Counted> customers =
                CalibrationOperators.CUSTOMERS.name(
                        intake(environment, source, currency)
                                .keyBy(incoming -> incoming.event().customerId(), Types.STRING)
                                .process(new CustomerReduction(documents, cuts, firstDay))
                                .returns(new CountedTypeInfo()));
        SingleOutputStreamOperator<Counted> counts =
                customers
                        .transform(
                                CalibrationOperators.COUNTS.label(),
                                new CountedTypeInfo(),
                                new CountingOperator())
                        .uid(CalibrationOperators.COUNTS.uid());
        return CalibrationOperators.TOTALS.name(
                counts.keyBy(Counted::finding, new FindingTypeInfo()).reduce(Counted::plus));
    }

    private static DataStream<Incoming> intake(
            StreamExecutionEnvironment environment, EventSource source, String currency)
            throws IOException {
        return CalibrationOperators.INTAKE.name(
                source.records(environment, currency)
                        .process(new Intake())
                        .returns(new IncomingTypeInfo()));
    }
}
