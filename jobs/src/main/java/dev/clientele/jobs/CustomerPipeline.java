package dev.clientele.jobs;

import dev.clientele.functions.control.ControlFunction;
import dev.clientele.functions.customer.CustomerOperator;
import dev.clientele.functions.customer.ProfilePace;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.customer.RejectSplitter;
import dev.clientele.functions.customer.SweepPace;
import dev.clientele.functions.drift.DriftFunction;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.referral.RefereeOperator;
import dev.clientele.functions.referral.ReferrerOperator;
import dev.clientele.functions.retention.RetentionOperator;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.functions.wire.RefereePartTypeInfo;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.Origin;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.retention.RetentionSignal;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** What runs, in what order. Knows neither where records come from nor where they go. */
public final class CustomerPipeline {

    private CustomerPipeline() {}

    /**
     * What goes out. Streams in which the last record of a key is the right one are not united with
     * others: a batch may spread what comes out of a union over several sinks, and then order is
     * lost.
     *
     * @param decisions decisions and profiles, each with its topic; of a customer in their order
     * @param deadLetters records that can't be used, documents among them, in no order
     * @param referralValues of a referrer in their order
     * @param figures of models, of the same models and weeks in their order
     * @param baseFigures of alerts and the customer base, of the same periods in their order
     */
    public record Outputs(
            DataStream<OutgoingRecord> decisions,
            DataStream<OutgoingRecord> deadLetters,
            DataStream<OutgoingRecord> referralValues,
            DataStream<OutgoingRecord> figures,
            DataStream<OutgoingRecord> baseFigures) {}

    /**
     * What comes in.
     *
     * @param records customer events, with event times and watermarks
     * @param control documents that come while the job runs; their time is of no matter
     * @param handovers what customers who were merged sent on, as it comes back, always idle; null
     *     in a run that ends, which merges nobody
     */
    public record Inputs(
            DataStream<ParsedRecord> records,
            DataStream<Origin> control,
            DataStream<ParsedRecord> handovers) {

        /**
         * Of a run that ends.
         *
         * @param records customer events, with event times and watermarks
         * @param control documents that come while the job runs
         */
        public Inputs(DataStream<ParsedRecord> records, DataStream<Origin> control) {
            this(records, control, null);
        }
    }

    /**
     * How customers are decided.
     *
     * @param documents policies and models known at the start
     * @param profiles how long profiles may wait
     * @param pace how customers are looked at when a version of a policy takes effect
     * @param asOf up to when customers are decided at the end of what comes in; null if its end is
     *     no passing of time
     * @param panel of whom models' expectations are held against what came
     * @param letters how dead letters show records
     */
    public record Rules(
            ProgrammeDocuments documents,
            ProfilePace profiles,
            SweepPace pace,
            Instant asOf,
            Panel panel,
            DeadLetterForm letters) {

        /**
         * Of a job that goes on.
         *
         * @param documents policies and models known at the start
         * @param profiles how long profiles may wait
         * @return with the standard pace
         */
        public static Rules of(ProgrammeDocuments documents, ProfilePace profiles) {
            return new Rules(
                    documents,
                    profiles,
                    SweepPace.STANDARD,
                    null,
                    Panel.NONE,
                    DeadLetterForm.WHOLE);
        }

        private CustomerOperator operator() {
            return new CustomerOperator(documents, profiles, pace, end(), panel, letters);
        }

        private Long end() {
            return asOf == null ? null : asOf.toEpochMilli();
        }
    }

    /**
     * Builds the pipeline.
     *
     * @param inputs what comes in
     * @param rules how customers are decided
     * @return what goes out
     */
    public static Outputs build(Inputs inputs, Rules rules) {
        SingleOutputStreamOperator<Incoming> events =
                split(inputs.records(), Operators.REJECTS, rules);
        DataStream<Incoming> all = events;
        DataStream<OutgoingRecord> rejects = events.getSideOutput(CustomerOperator.DEAD_LETTERS);
        if (inputs.handovers() != null) {
            SingleOutputStreamOperator<Incoming> handovers =
                    split(inputs.handovers(), Operators.HANDOVER_REJECTS, rules);
            all = events.union(handovers);
            rejects = rejects.union(handovers.getSideOutput(CustomerOperator.DEAD_LETTERS));
        }

        // Once: all tasks hear of the same versions, in the same order.
        SingleOutputStreamOperator<String> versions =
                inputs.control()
                        .process(new ControlFunction(rules.documents()))
                        .returns(Types.STRING)
                        .uid(Operators.POLICIES.uid())
                        .name(Operators.POLICIES.label())
                        .setParallelism(1)
                        .setMaxParallelism(1);

        SingleOutputStreamOperator<OutgoingRecord> decisions =
                all.keyBy(incoming -> incoming.event().customerId(), Types.STRING)
                        .connect(versions.broadcast())
                        .transform(
                                Operators.CUSTOMERS.label(),
                                new OutgoingRecordTypeInfo(),
                                rules.operator())
                        .uid(Operators.CUSTOMERS.uid());

        return new Outputs(
                decisions,
                rejects.union(
                        versions.getSideOutput(CustomerOperator.DEAD_LETTERS),
                        decisions.getSideOutput(CustomerOperator.DEAD_LETTERS)),
                referralValues(decisions, rules),
                drift(decisions.getSideOutput(CustomerOperator.LOOKS), rules),
                retention(decisions.getSideOutput(CustomerOperator.RETENTION), rules));
    }

    private static SingleOutputStreamOperator<Incoming> split(
            DataStream<ParsedRecord> records, Operators operator, Rules rules) {
        return records.process(new RejectSplitter(rules.letters()))
                .returns(new IncomingTypeInfo())
                .uid(operator.uid())
                .name(operator.label());
    }

    private static DataStream<OutgoingRecord> drift(DataStream<DriftLook> looks, Rules rules) {
        return looks.keyBy(DriftFunction::key, Types.STRING)
                .process(new DriftFunction(rules.documents(), rules.end()))
                .returns(new OutgoingRecordTypeInfo())
                .uid(Operators.DRIFT.uid())
                .name(Operators.DRIFT.label());
    }

    private static DataStream<OutgoingRecord> retention(
            DataStream<RetentionSignal> signals, Rules rules) {
        return signals.keyBy(RetentionOperator::key, Types.STRING)
                .transform(
                        Operators.RETENTION.label(),
                        new OutgoingRecordTypeInfo(),
                        new RetentionOperator(rules.documents(), rules.end()))
                .uid(Operators.RETENTION.uid());
    }

    /** Behind the decisions: what one customer says of a referee is of matter to another one. */
    private static DataStream<OutgoingRecord> referralValues(
            SingleOutputStreamOperator<OutgoingRecord> decisions, Rules rules) {
        boolean isHistory = rules.asOf() != null;
        return decisions
                .getSideOutput(CustomerOperator.REFERRALS)
                .keyBy(ReferralSignal::customerId, Types.STRING)
                .transform(
                        Operators.REFEREES.label(),
                        new RefereePartTypeInfo(),
                        new RefereeOperator(isHistory))
                .uid(Operators.REFEREES.uid())
                .keyBy(RefereePart::referrerId, Types.STRING)
                .transform(
                        Operators.REFERRERS.label(),
                        new OutgoingRecordTypeInfo(),
                        new ReferrerOperator(rules.documents(), isHistory))
                .uid(Operators.REFERRERS.uid());
    }
}
