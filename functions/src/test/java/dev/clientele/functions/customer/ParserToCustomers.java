package dev.clientele.functions.customer;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingSerializer;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** Parser, splitter and keyed operator one behind the other, with their metrics. */
final class ParserToCustomers implements AutoCloseable {

    private final Meters splitterMeters = new Meters();
    private final Meters customerMeters = new Meters();
    private final OneInputStreamOperatorTestHarness<ParsedRecord, Incoming> splitter;
    private final MeteredCustomers customers;
    private long sent;

    ParserToCustomers(ProgrammeDocuments documents) throws Exception {
        splitter =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new RejectSplitter()),
                        new ParsedRecordSerializer(),
                        splitterMeters.environment());
        splitter.setup(new IncomingSerializer());
        splitter.open();
        customers =
                new MeteredCustomers(
                        new CustomerOperator(
                                documents,
                                ProfilePace.soon(Duration.ofMinutes(1)),
                                SweepPace.STANDARD),
                        customerMeters);
        customers.setup(new OutgoingRecordSerializer());
        customers.open();
    }

    /** Sends a record through all three. Its offset is the number of records before it. */
    void send(String raw) throws Exception {
        splitter.processElement(Events.parse(raw, sent++), 0);
        for (Incoming incoming : splitter.extractOutputValues()) {
            customers.send(incoming);
        }
        splitter.getOutput().clear();
    }

    /** Lets time pass up to an instant, in epoch milliseconds. */
    void reach(long instant) throws Exception {
        customers.reach(instant);
    }

    /** Sets the machine's clock, in epoch milliseconds. */
    void machineClock(long instant) throws Exception {
        customers.setProcessingTime(instant);
    }

    /** The dead letters so far, of the splitter, then of the customers. */
    List<OutgoingRecord> deadLetters() {
        return Stream.of(letters(splitter), letters(customers))
                .flatMap(Queue::stream)
                .map(StreamRecord::getValue)
                .toList();
    }

    private static Queue<StreamRecord<OutgoingRecord>> letters(
            AbstractStreamOperatorTestHarness<?> harness) {
        Queue<StreamRecord<OutgoingRecord>> letters =
                harness.getSideOutput(CustomerOperator.DEAD_LETTERS);
        return letters == null ? new ConcurrentLinkedQueue<>() : letters;
    }

    /** How many decisions have been sent to a topic. */
    long decisions(String topic) {
        return customers.extractOutputValues().stream()
                .filter(outgoing -> outgoing.topic().equals(topic))
                .count();
    }

    /** How many records have been sent into it. */
    long sent() {
        return sent;
    }

    Meters splitterMeters() {
        return splitterMeters;
    }

    Meters customerMeters() {
        return customerMeters;
    }

    @Override
    public void close() {
        try {
            splitter.close();
            customers.close();
        } catch (Exception e) {
            throw new IllegalStateException("the operators could not be closed", e);
        }
    }
}
