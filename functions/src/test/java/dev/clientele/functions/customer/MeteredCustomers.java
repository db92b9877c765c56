package dev.clientele.functions.customer;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** The keyed operator with metrics, which Flink's own harness of two keyed inputs has not. */
@SuppressWarnings("try") // Flink declares close() so
final class MeteredCustomers extends AbstractStreamOperatorTestHarness<OutgoingRecord> {

    private final CustomerOperator customers;

    MeteredCustomers(CustomerOperator customers, Meters meters) throws Exception {
        super(customers, meters.environment());
        this.customers = customers;
        KeySelector<Incoming, String> key = incoming -> incoming.event().customerId();
        config.setStatePartitioner(0, key);
        config.setStateKeySerializer(
                Types.STRING.createSerializer(executionConfig.getSerializerConfig()));
        config.serializeAllConfigs();
    }

    void send(Incoming incoming) throws Exception {
        StreamRecord<Incoming> element = new StreamRecord<>(incoming, incoming.event().time());
        customers.setKeyContextElement1(element);
        customers.processElement1(element);
    }

    void accept(String version) throws Exception {
        customers.processElement2(new StreamRecord<>(version));
    }

    void reach(long instant) throws Exception {
        customers.processWatermark1(new Watermark(instant));
    }

    /** Ends the input, without a watermark that says so. */
    void finish() throws Exception {
        customers.finish();
    }
}
