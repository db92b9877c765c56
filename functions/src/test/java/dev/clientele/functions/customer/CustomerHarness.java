package dev.clientele.functions.customer;

import dev.clientele.functions.codec.FingerprintTypeInfo;
import dev.clientele.functions.codec.OrderRecordTypeInfo;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.retention.RetentionSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The keyed operator in Flink's harness, run in one of the ways. */
final class CustomerHarness implements AutoCloseable {

    private static final String TIMER_STATES = "_timer_state";

    private final Way way;
    private ProgrammeDocuments documents;
    private final Duration profileInterval;
    private final SweepPace pace;
    private CustomerOperator operator;
    private KeyedTwoInputStreamOperatorTestHarness<String, Incoming, String, OutgoingRecord>
            harness;
    private long snapshots;

    CustomerHarness(Way way, ProgrammeDocuments documents, Duration profileInterval)
            throws Exception {
        this(way, documents, profileInterval, SweepPace.STANDARD);
    }

    CustomerHarness(Way way, ProgrammeDocuments documents, Duration profileInterval, SweepPace pace)
            throws Exception {
        this.way = way;
        this.documents = documents;
        this.profileInterval = profileInterval;
        this.pace = pace;
        start(null);
    }

    private void start(OperatorSubtaskState state) throws Exception {
        operator =
                new CustomerOperator(
                        documents,
                        new ProfilePace(profileInterval, way.release()),
                        pace,
                        null,
                        Panel.NONE,
                        DeadLetterForm.WHOLE,
                        way.heapShare());
        harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        operator, incoming -> incoming.event().customerId(), null, Types.STRING);
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
            harness.processElement1(incoming, incoming.event().time());
        }
        return takeRecords();
    }

    /** Lets time pass up to an instant, in epoch milliseconds. */
    List<OutgoingRecord> reach(long instant) throws Exception {
        harness.processWatermark1(new Watermark(instant));
        finishSweep();
        return takeRecords();
    }

    /** Broadcasts a version of the policy, without letting a sweep begin. */
    void accept(String version) throws Exception {
        harness.processElement2(new StreamRecord<>(version));
    }

    /** Lets time pass up to an instant, without letting a sweep begin. */
    void watermark(long instant) throws Exception {
        harness.processWatermark1(new Watermark(instant));
    }

    /** Lets the next slice of a sweep have its turn. Whether there was one. */
    boolean slice() throws Exception {
        if (harness.getProcessingTimeService().getNumActiveTimers() == 0) {
            return false;
        }
        harness.setProcessingTime(harness.getProcessingTime() + 1);
        return true;
    }

    private void finishSweep() throws Exception {
        boolean more = true;
        while (more) {
            more = slice();
        }
    }

    /** What came out since this was last asked. */
    List<OutgoingRecord> sent() throws Exception {
        return takeRecords();
    }

    /** What figures are counted from, since this was last asked. */
    List<RetentionSignal> signals() {
        List<RetentionSignal> signals = new ArrayList<>();
        Queue<StreamRecord<RetentionSignal>> sent =
                harness.getSideOutput(CustomerOperator.RETENTION);
        if (sent != null) {
            sent.forEach(signal -> signals.add(signal.getValue()));
            sent.clear();
        }
        return signals;
    }

    /** Goes on with a new operator from a snapshot. */
    void restore() throws Exception {
        goOnFromSnapshot();
    }

    /** Goes on with a new operator from a snapshot, that knows other documents. */
    void restoreWith(ProgrammeDocuments others) throws Exception {
        documents = others;
        goOnFromSnapshot();
    }

    /** Decisions and profiles in their order, then dead letters in theirs. */
    private List<OutgoingRecord> takeRecords() throws Exception {
        harness.prepareSnapshotPreBarrier(snapshots);
        List<OutgoingRecord> records = new ArrayList<>(harness.extractOutputValues());
        harness.getOutput().clear();
        Queue<StreamRecord<OutgoingRecord>> letters =
                harness.getSideOutput(CustomerOperator.DEAD_LETTERS);
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
        harness.prepareSnapshotPreBarrier(snapshots);
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
        try (InputStream stream = descriptions(handles.iterator().next())) {
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

    /** What tells of the states there are stands before them, in RocksDB in a file of its own. */
    private static InputStream descriptions(KeyedStateHandle handle) throws IOException {
        return handle instanceof IncrementalRemoteKeyedStateHandle files
                ? files.getMetaDataStateHandle().openInputStream()
                : ((KeyGroupsStateHandle) handle).openInputStream();
    }

    /** The customers of whom there is anything in a state, by the state's name. */
    Map<String, List<String>> customersByState() throws Exception {
        Map<String, List<String>> customers = new TreeMap<>();
        for (String state : storedTypes().keySet()) {
            if (!state.startsWith(TIMER_STATES)) {
                customers.put(state, customers(state));
            }
        }
        return customers;
    }

    /** All that a snapshot holds, as the bytes it consists of; for the heap, which packs none. */
    byte[] snapshotBytes() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (KeyedStateHandle handle :
                harness.snapshot(++snapshots, snapshots).getManagedKeyedState()) {
            try (InputStream stream = ((KeyGroupsStateHandle) handle).openInputStream()) {
                stream.transferTo(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private List<String> rows() {
        return customers("customer");
    }

    private List<String> customers(String state) {
        KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
        try (Stream<String> keys = backend.getKeys(state, VoidNamespace.INSTANCE)) {
            return keys.distinct().sorted().toList();
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
