package dev.clientele.jobs;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.time.SilenceOperator;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import org.apache.flink.streaming.api.datastream.DataStream;
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
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(options.flink());
        define(environment, options);
        environment.execute(NAME);
    }

    /**
     * Defines the job; topics have to be there already.
     *
     * @param environment where it will run
     * @param options what was asked for
     * @throws IOException if a document can't be read
     * @throws InvalidDocumentException with every fault of a document
     */
    public static void define(StreamExecutionEnvironment environment, JobOptions options)
            throws IOException, InvalidDocumentException {
        environment.configure(options.flink());
        ProgrammeDocuments documents = options.documents();
        String currency = documents.read().currency();
        KafkaEndpoints kafka = new KafkaEndpoints(options.kafka());

        DataStream<ParsedRecord> records =
                environment
                        .fromSource(
                                kafka.source(currency),
                                kafka.watermarks(),
                                Operators.CUSTOMER_EVENTS.label())
                        .uid(Operators.CUSTOMER_EVENTS.uid())
                        .transform(
                                Operators.SILENCE.label(),
                                new ParsedRecordTypeInfo(),
                                new SilenceOperator<>(options.kafka().outOfOrderness()))
                        .uid(Operators.SILENCE.uid());

        CustomerPipeline.Outputs outputs =
                CustomerPipeline.build(records, documents, options.profileInterval());

        outputs.decisions()
                .sinkTo(kafka.sink(Operators.DECISIONS.uid()))
                .uid(Operators.DECISIONS.uid())
                .name(Operators.DECISIONS.label());
        outputs.deadLetters()
                .sinkTo(kafka.sink(Operators.DEAD_LETTERS.uid()))
                .uid(Operators.DEAD_LETTERS.uid())
                .name(Operators.DEAD_LETTERS.label());
    }
}
