package dev.clientele.functions.customer;

import dev.clientele.functions.codec.FingerprintTypeInfo;
import dev.clientele.functions.codec.OrderRecordTypeInfo;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.StateObjectCollection;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The keyed operator in Flink's harness, run in one of the ways. */
final class CustomerOperator implements AutoCloseable {

    private final Way way;
    private final ProgrammeDocuments documents;
    private final Duration profileInterval;
    private KeyedProcessOperator<String, Incoming, OutgoingRecord> operator;
    private KeyedOneInputStreamOperatorTestHarness<String, Incoming, OutgoingRecord> harness;
    private long snapshots;

    CustomerOperator(Way way, ProgrammeDocuments documents, Duration profileInterval)
            throws Exception {
        this.way = way;
        this.documents = documents;
        this.profileInterval = profileInterval;
        start(null);
    }

    private void start(OperatorSubtaskState state) throws Exception {
        operator =
                new KeyedProcessOperator<>(
                        new CustomerFunction(documents, profileInterval.toMillis()));
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        operator, incoming -> incoming.event().customerId(), Types.STRING);
        harness.setStateBackend(way.backend());
        harness.setup(new OutgoingRecordSerializer());
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    /** Gives events to the operator and returns what came out of them. */
    List<OutgoingRecord> send(List<Incoming> events) throws Exception {
        for (Incoming incoming : events) {
            harness.processElement(incoming, incoming.event().time());
        }
        return takeRecords();
    }

    /** Lets time pass up to an instant, in epoch milliseconds. */
    List<OutgoingRecord> reach(long instant) throws Exception {
        harness.processWatermark(instant);
        return takeRecords();
    }

    /** Decisions and profiles in their order, then dead letters in theirs. */
    private List<OutgoingRecord> takeRecords() throws Exception {
        List<OutgoingRecord> records = new ArrayList<>(harness.extractOutputValues());
        harness.getOutput().clear();
        Queue<StreamRecord<OutgoingRecord>> letters =
                harness.getSideOutput(CustomerFunction.DEAD_LETTERS);
        if (letters != null) {
            letters.forEach(letter -> records.add(letter.getValue()));
            letters.clear();
        }
        if (way.isRestored()) {
            goOnFromSnapshot();
        }
        return records;
    }

    private void goOnFromSnapshot() throws Exception {
        OperatorSubtaskState state = harness.snapshot(++snapshots, snapshots);
        harness.close();
        start(state);
    }

    Held held() throws Exception {
        return new Held(
                rows(),
                entries("orders", Types.STRING, new OrderRecordTypeInfo()),
                entries("events", new FingerprintTypeInfo(), Types.LONG),
                harness.numEventTimeTimers());
    }

    /** The names of all state in a snapshot, each with the serializer of its values. */
    Map<String, String> storedTypes() throws Exception {
        StateObjectCollection<KeyedStateHandle> handles =
                harness.snapshot(++snapshots, snapshots).getManagedKeyedState();
        Map<String, String> types = new TreeMap<>();
        try (InputStream stream =
                ((KeyGroupsStateHandle) handles.iterator().next()).openInputStream()) {
            KeyedBackendSerializationProxy<String> proxy =
                    new KeyedBackendSerializationProxy<>(getClass().getClassLoader());
            proxy.read(new DataInputViewStreamWrapper(stream));
            for (StateMetaInfoSnapshot state : proxy.getStateMetaInfoSnapshots()) {
                types.put(
                        state.getName(),
                        state.getTypeSerializerSnapshot(
                                        StateMetaInfoSnapshot.CommonSerializerKeys.VALUE_SERIALIZER)
                                .restoreSerializer()
                                .getClass()
                                .getSimpleName());
            }
        }
        return types;
    }

    private List<String> rows() {
        KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
        try (Stream<String> keys = backend.getKeys("customer", VoidNamespace.INSTANCE)) {
            return keys.sorted().toList();
        }
    }

    private <K, V> int entries(String state, TypeInformation<K> key, TypeInformation<V> value)
            throws Exception {
        KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
        AtomicInteger entries = new AtomicInteger();
        backend.applyToAllKeys(
                VoidNamespace.INSTANCE,
                VoidNamespaceSerializer.INSTANCE,
                new MapStateDescriptor<>(state, key, value),
                (String customer, MapState<K, V> map) ->
                        map.keys().forEach(entry -> entries.incrementAndGet()));
        return entries.get();
    }

    /** Customer and instant of each timer, sorted. */
    List<String> timers() throws Exception {
        InternalTimerService<VoidNamespace> timers =
                operator.getInternalTimerService(
                        "user-timers", VoidNamespaceSerializer.INSTANCE, operator);
        List<String> result = new ArrayList<>();
        timers.forEachEventTimeTimer(
                (namespace, instant) ->
                        result.add(operator.getCurrentKey() + " " + Instant.ofEpochMilli(instant)));
        return result.stream().sorted().toList();
    }

    @Override
    public void close() {
        try {
            harness.close();
        } catch (Exception e) {
            throw new IllegalStateException("the operator could not be closed", e);
        }
    }
}
