package dev.clientele.jobs.endtoend;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorBackendSerializationProxy;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;

/**
 * The states in a checkpoint, by what a restore finds them: operator, kind, name, and the classes
 * that tell how each part was written.
 */
final class StoredStates {

    private static final ClassLoader LOADER = StoredStates.class.getClassLoader();

    private final SortedSet<String> lines = new TreeSet<>();

    private StoredStates() {}

    /** One line a state of the newest checkpoint below a folder, sorted. */
    static SortedSet<String> ofNewestCheckpoint(Path folder) throws IOException {
        StoredStates states = new StoredStates();
        for (OperatorState operator : metadata(newest(folder)).getOperatorStates()) {
            String uid = operator.getOperatorUid().orElseThrow();
            for (OperatorSubtaskState subtask : operator.getStates()) {
                for (KeyedStateHandle keyed : subtask.getManagedKeyedState()) {
                    states.keyed(uid, keyed);
                }
                for (OperatorStateHandle managed : subtask.getManagedOperatorState()) {
                    states.operator(uid, managed);
                }
            }
        }
        return states.lines;
    }

    private void keyed(String uid, KeyedStateHandle handle) throws IOException {
        StreamStateHandle meta =
                ((IncrementalRemoteKeyedStateHandle) handle).getMetaDataStateHandle();
        KeyedBackendSerializationProxy<?> proxy = new KeyedBackendSerializationProxy<>(LOADER);
        try (InputStream in = meta.openInputStream()) {
            proxy.read(new DataInputViewStreamWrapper(in));
        }
        String key = name(proxy.getKeySerializerSnapshot());
        proxy.getStateMetaInfoSnapshots()
                .forEach(state -> add(uid, "keyed by " + key + ", ", state));
    }

    private void operator(String uid, OperatorStateHandle handle) throws IOException {
        OperatorBackendSerializationProxy proxy = new OperatorBackendSerializationProxy(LOADER);
        try (InputStream in = handle.openInputStream()) {
            proxy.read(new DataInputViewStreamWrapper(in));
        }
        proxy.getOperatorStateMetaInfoSnapshots().forEach(state -> add(uid, "", state));
        proxy.getBroadcastStateMetaInfoSnapshots().forEach(state -> add(uid, "", state));
    }

    private void add(String uid, String keyed, StateMetaInfoSnapshot state) {
        Map<String, String> serializers = new TreeMap<>();
        state.getSerializerSnapshotsImmutable()
                .forEach((part, snapshot) -> serializers.put(part, name(snapshot)));
        lines.add(
                uid
                        + " | "
                        + keyed
                        + state.getBackendStateType()
                        + " | "
                        + state.getName()
                        + " | "
                        + serializers);
    }

    /** Flink's classes by their simple names, ours whole; those of parts in brackets. */
    private static String name(TypeSerializerSnapshot<?> snapshot) {
        String type =
                snapshot.getClass().getName().replaceFirst("^org\\.apache\\.flink\\..*\\.", "");
        if (!(snapshot instanceof CompositeTypeSerializerSnapshot<?, ?> composite)) {
            return type;
        }
        return Arrays.stream(composite.getNestedSerializerSnapshots())
                .map(StoredStates::name)
                .collect(Collectors.joining(", ", type + "(", ")"));
    }

    private static CheckpointMetadata metadata(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return Checkpoints.loadCheckpointMetadata(in, LOADER, file.toString());
        }
    }

    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
