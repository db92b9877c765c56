package dev.clientele.jobs;

import dev.clientele.functions.control.ControlHistory;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.customer.SweepPace;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.time.NeverHeldUp;
import dev.clientele.functions.time.SilenceOperator;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.kafka.ControlTopic;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import dev.clientele.jobs.kafka.KafkaRights;
import dev.clientele.jobs.kafka.KafkaTopics;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The streaming job: customer events from Kafka in, decisions, profiles and dead letters out. */
public final class CustomerValueJob {

    /** The job's name. */
    public static final String NAME = "clientele customer value";

    private CustomerValueJob() {}

    /**
     * Submits the job, for {@code flink run}.
     *
     * @param args see {@link JobOptions}
     * @throws Exception if an option or document is wrong, no broker answers, or the job fails
     */
    public static void main(String[] args) throws Exception {
        JobOptions options = JobOptions.parse(args);
        KafkaTopics.createMissing(options.kafka());
        KafkaRights.require(options.kafka());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(options.flink());
        define(environment, options, documents(options));
        environment.execute(NAME);
    }

    /**
     * What is known at the start: policy and models that were given, and the versions that stand in
     * the topic of policies already, so that the first event is decided by them too. What is wrong
     * there is refused by the job, which reads the topic again.
     *
     * @param options what was asked for
     * @return the documents
     * @throws IOException if a document or the topic, which has to be there, can't be read
     * @throws InvalidDocumentException with every fault of policy and models
     */
    public static ProgrammeDocuments documents(JobOptions options)
            throws IOException, InvalidDocumentException {
        ProgrammeDocuments given = options.documents();
        given.read();
        return ControlHistory.of(given, ControlTopic.read(options.kafka())).documents();
    }

    /**
     * Defines the job; topics have to be there when it starts.
     *
     * @param environment where it will run
     * @param options what was asked for
     * @param documents what is known at the start
     * @throws InvalidDocumentException with every fault of a document
     */
    public static void define(
            StreamExecutionEnvironment environment,
            JobOptions options,
            ProgrammeDocuments documents)
            throws InvalidDocumentException {
        define(environment, options, documents, SweepPace.STANDARD);
    }

    /**
     * Defines the job with a pace of its own; topics have to be there when it starts.
     *
     * @param environment where it will run
     * @param options what was asked for
     * @param documents what is known at the start
     * @param pace how customers are looked at when a version of the policy takes effect
     * @throws InvalidDocumentException with every fault of a document
     */
    public static void define(
            StreamExecutionEnvironment environment,
            JobOptions options,
            ProgrammeDocuments documents,
            SweepPace pace)
            throws InvalidDocumentException {
        environment.configure(options.flink());
        KafkaEndpoints kafka =
                new KafkaEndpoints(
                        options.kafka(), documents.read().main().currency(), options.asOf());

        CustomerPipeline.Outputs outputs =
                CustomerPipeline.build(
                        new CustomerPipeline.Inputs(
                                records(environment, kafka, options),
                                control(environment, kafka),
                                handovers(environment, kafka, options)),
                        new CustomerPipeline.Rules(
                                documents,
                                options.profiles(),
                                pace,
                                options.asOf(),
                                options.panel(),
                                options.deadLetters()));

        outputs.decisions()
                .sinkTo(kafka.sink(Operators.DECISIONS.uid()))
                .uid(Operators.DECISIONS.uid())
                .name(Operators.DECISIONS.label());
        outputs.referralValues()
                .sinkTo(kafka.sink(Operators.REFERRAL_VALUES.uid()))
                .uid(Operators.REFERRAL_VALUES.uid())
                .name(Operators.REFERRAL_VALUES.label());
        outputs.figures()
                .sinkTo(kafka.sink(Operators.FIGURES.uid()))
                .uid(Operators.FIGURES.uid())
                .name(Operators.FIGURES.label());
        outputs.baseFigures()
                .sinkTo(kafka.sink(Operators.BASE_FIGURES.uid()))
                .uid(Operators.BASE_FIGURES.uid())
                .name(Operators.BASE_FIGURES.label());
        outputs.deadLetters()
                .sinkTo(kafka.sink(Operators.DEAD_LETTERS.uid()))
                .uid(Operators.DEAD_LETTERS.uid())
                .name(Operators.DEAD_LETTERS.label());
    }

    /** Time goes on in silence, but not in a history, which has an end. */
    private static DataStream<ParsedRecord> records(
            StreamExecutionEnvironment environment, KafkaEndpoints kafka, JobOptions options) {
        SingleOutputStreamOperator<ParsedRecord> records =
                environment
                        .fromSource(
                                kafka.source(),
                                kafka.watermarks(),
                                Operators.CUSTOMER_EVENTS.label())
                        .uid(Operators.CUSTOMER_EVENTS.uid());
        if (options.asOf() != null) {
            return records;
        }
        return records.transform(
                        Operators.SILENCE.label(),
                        new ParsedRecordTypeInfo(),
                        new SilenceOperator<>(options.kafka().outOfOrderness()))
                .uid(Operators.SILENCE.uid());
    }

    /** None in a run that ends: nobody could say when the last one has come round. */
    private static DataStream<ParsedRecord> handovers(
            StreamExecutionEnvironment environment, KafkaEndpoints kafka, JobOptions options) {
        if (options.asOf() != null) {
            return null;
        }
        return environment
                .fromSource(kafka.handovers(), new NeverHeldUp<>(), Operators.HANDOVERS.label())
                .uid(Operators.HANDOVERS.uid());
    }

    private static DataStream<Origin> control(
            StreamExecutionEnvironment environment, KafkaEndpoints kafka) {
        return environment
                .fromSource(
                        kafka.control(),
                        WatermarkStrategy.noWatermarks(),
                        Operators.CONTROL.label())
                .uid(Operators.CONTROL.uid())
                .setParallelism(1);
    }
}
