package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.Answers;
import dev.clientele.functions.customer.CustomerOperator;
import dev.clientele.functions.customer.RejectSplitter;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingTypeInfo;
import dev.clientele.functions.wire.OriginTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.jobs.CustomerPipeline;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.Operators;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The jobs that are compared. */
public final class Topologies {

    private Topologies() {}

    /** The job itself; its output is counted and discarded. */
    static Topology full(JobOptions options) {
        return records -> {
            CustomerPipeline.Outputs outputs = pipeline(records, options);
            end(outputs.decisions(), Operators.DECISIONS.uid());
            end(outputs.deadLetters(), Operators.DEAD_LETTERS.uid());
        };
    }

    /**
     * The job without its ends.
     *
     * @param records what comes in
     * @param options the job's options
     * @return what goes out
     * @throws IOException if the programme's documents can't be read
     */
    public static CustomerPipeline.Outputs pipeline(
            DataStream<ParsedRecord> records, JobOptions options) throws IOException {
        return CustomerPipeline.build(
                new CustomerPipeline.Inputs(records, noControl(records)),
                CustomerPipeline.Rules.of(options.documents(), options.profiles()));
    }

    private static DataStream<Origin> noControl(DataStream<ParsedRecord> records) {
        Origin none = new Origin(TopicNames.CONTROL, 0, 0, new byte[0]);
        return records.getExecutionEnvironment()
                .fromData(List.of(none), new OriginTypeInfo())
                .uid(Operators.CONTROL.uid())
                .setParallelism(1)
                .filter(origin -> false)
                .uid("no-control")
                .setParallelism(1);
    }

    /** The job without its customers: events are parsed, sent to their customer and discarded. */
    static Topology stateless() {
        return Topologies::defineStateless;
    }

    private static void defineStateless(DataStream<ParsedRecord> records) {
        SingleOutputStreamOperator<Incoming> events =
                records.process(new RejectSplitter())
                        .returns(new IncomingTypeInfo())
                        .uid(Operators.REJECTS.uid());
        end(
                events.keyBy(incoming -> incoming.event().customerId(), Types.STRING),
                new IncomingTypeInfo(),
                new FinishLine<>(
                        incoming -> TopicNames.CUSTOMER_EVENTS,
                        incoming -> incoming.event().time()),
                Operators.CUSTOMERS.uid());
        end(events.getSideOutput(CustomerOperator.DEAD_LETTERS), Operators.DEAD_LETTERS.uid());
    }

    private static void end(DataStream<OutgoingRecord> records, String uid) {
        end(
                records,
                new OutgoingRecordTypeInfo(),
                new FinishLine<>(OutgoingRecord::topic, Topologies::checksum),
                uid);
    }

    private static <T> void end(
            DataStream<T> records, TypeInformation<T> type, FinishLine<T> finishLine, String uid) {
        records.transform(uid, type, finishLine)
                .uid(uid)
                .sinkTo(new DiscardingSink<>())
                .uid(uid + "-end");
    }

    /** When a profile is sent depends on how time and events interleave, so it is only counted. */
    private static long checksum(OutgoingRecord record) {
        boolean profile = record.topic().equals(TopicNames.CUSTOMER_PROFILES);
        return profile ? 0 : Answers.checksum(record.value());
    }
}
