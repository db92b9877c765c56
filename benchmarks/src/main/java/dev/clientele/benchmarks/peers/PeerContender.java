package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.Contender;
import dev.clientele.benchmarks.Measurement;
import dev.clientele.benchmarks.Source;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.flink.Feed;
import dev.clientele.benchmarks.flink.FinishLine;
import dev.clientele.benchmarks.flink.FlinkContender;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.flink.Records;
import dev.clientele.benchmarks.windows.WindowAnswer;
import dev.clientele.benchmarks.windows.WindowAnswers;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.jobs.JobOptions;
import dev.clientele.model.customer.Programme;
import java.io.IOException;
import java.time.ZoneId;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A peer as a contender: our source and settings, its own way to compute the windows. */
public final class PeerContender implements Contender {

    private final String name;
    private final FlinkSettings settings;
    private final Feed feed;
    private final Peer peer;

    PeerContender(String name, FlinkSettings settings, Feed feed, Peer peer) {
        this.name = name;
        this.settings = settings;
        this.feed = feed;
        this.peer = peer;
    }

    /**
     * Flink SQL with OVER windows.
     *
     * @param settings how Flink runs
     * @param feed where records come from
     * @return the contender {@code flink-sql}
     */
    public static Contender sql(FlinkSettings settings, Feed feed) {
        return new PeerContender("flink-sql", settings, feed, new SqlOverWindows());
    }

    /**
     * Sliding windows of the DataStream API.
     *
     * @param settings how Flink runs
     * @param feed where records come from
     * @return the contender {@code flink-sliding}
     */
    public static Contender sliding(FlinkSettings settings, Feed feed) {
        return new PeerContender("flink-sliding", settings, feed, new SlidingWindows());
    }

    /**
     * Flink SQL with hopping windows.
     *
     * @param settings how Flink runs
     * @param feed where records come from
     * @return the contender {@code flink-hopping}
     */
    public static Contender hopping(FlinkSettings settings, Feed feed) {
        return new PeerContender("flink-hopping", settings, feed, new SqlHoppingWindows());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Source source() {
        return feed.name();
    }

    @Override
    public Answers expected(RightAnswers right) {
        return right.windows();
    }

    @Override
    public Measurement run(Workload workload) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Configuration flink = settings.flink(folder.path());
            // The planner of SQL names its operators itself.
            flink.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
            JobGraph job = define(workload, settings.job(folder.path()), flink);
            return FlinkContender.measure(job, flink);
        }
    }

    private JobGraph define(Workload workload, JobOptions options, Configuration flink)
            throws IOException, InvalidDocumentException {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        Programme programme = options.documents().read().main();
        ZoneId zone = programme.at(workload.end()).policy().terms().timeZone();
        DataStream<ParsedRecord> records =
                Records.of(
                        environment,
                        feed.source(workload, programme.currency()),
                        CalendarTime.watermarks(zone),
                        CalendarTime.endOfDay(workload.end(), zone));
        DataStream<PlacedOrder> orders =
                records.process(new OrderFilter()).returns(PlacedOrder.class);
        end(peer.define(orders));
        return environment.getStreamGraph().getJobGraph();
    }

    private static void end(DataStream<WindowAnswer> answers) {
        TypeInformation<WindowAnswer> type = TypeInformation.of(WindowAnswer.class);
        answers.transform("last words", type, new LastWords())
                .transform(
                        "finish",
                        type,
                        new FinishLine<>(answer -> WindowAnswers.TOPIC, WindowAnswer::checksum))
                .sinkTo(new DiscardingSink<>());
    }
}
