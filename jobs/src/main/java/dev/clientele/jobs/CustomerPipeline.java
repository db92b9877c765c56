package dev.clientele.jobs;

import dev.clientele.functions.customer.CustomerFunction;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.customer.RejectSplitter;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.functions.wire.ParsedRecord;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** What runs, in what order. Knows neither where records come from nor where they go. */
public final class CustomerPipeline {

    private CustomerPipeline() {}

    /**
     * What goes out.
     *
     * @param decisions decisions and profiles, each with its topic
     * @param deadLetters records that can't be used
     */
    public record Outputs(
            DataStream<OutgoingRecord> decisions, DataStream<OutgoingRecord> deadLetters) {}

    /**
     * Builds the pipeline.
     *
     * @param records what comes in, with event times and watermarks
     * @param documents policy and models
     * @param profileInterval how long a changed profile may wait without decision
     * @return what goes out
     */
    public static Outputs build(
            DataStream<ParsedRecord> records,
            ProgrammeDocuments documents,
            Duration profileInterval) {
        SingleOutputStreamOperator<Incoming> events =
                records.process(new RejectSplitter())
                        .returns(new IncomingTypeInfo())
                        .uid(Operators.REJECTS.uid())
                        .name(Operators.REJECTS.label());

        SingleOutputStreamOperator<OutgoingRecord> decisions =
                events.keyBy(incoming -> incoming.event().customerId(), Types.STRING)
                        .process(new CustomerFunction(documents, profileInterval.toMillis()))
                        .returns(new OutgoingRecordTypeInfo())
                        .uid(Operators.CUSTOMERS.uid())
                        .name(Operators.CUSTOMERS.label());

        return new Outputs(
                decisions,
                events.getSideOutput(CustomerFunction.DEAD_LETTERS)
                        .union(decisions.getSideOutput(CustomerFunction.DEAD_LETTERS)));
    }
}
