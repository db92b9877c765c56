package dev.clientele.functions.customer;

import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;

/** A way to run the operator. It must make no difference. */
enum Way {
    /** State are objects on the heap. */
    HEAP(false),
    /** The same, and after each step a new operator goes on from a snapshot. */
    HEAP_RESTORED(true),
    /** State are bytes in RocksDB, and so are timers. */
    ROCKSDB(false),
    /** The same, and after each step a new operator goes on from a snapshot. */
    ROCKSDB_RESTORED(true),
    /** State are bytes in RocksDB, and there is room for one customer on the heap. */
    ROCKSDB_CROWDED(false);

    private final boolean restored;

    Way(boolean restored) {
        this.restored = restored;
    }

    /**
     * Whether Flink can list the timers. It reads RocksDB from behind the timer removed last, so it
     * misses earlier ones that were set since; an operator that was just restored has removed none.
     */
    boolean canListTimers() {
        return this != ROCKSDB && this != ROCKSDB_CROWDED;
    }

    boolean isRestored() {
        return restored;
    }

    /** Some of each kind. */
    ProfilePace.Release release() {
        return switch (this) {
            case HEAP, ROCKSDB_RESTORED -> ProfilePace.Release.SOON;
            case HEAP_RESTORED, ROCKSDB, ROCKSDB_CROWDED -> ProfilePace.Release.WITH_ROW;
        };
    }

    HeapShare heapShare() {
        return this == ROCKSDB_CROWDED ? new HeapShare(0L) : HeapShare.QUARTER;
    }

    StateBackend backend() {
        return switch (this) {
            case HEAP, HEAP_RESTORED -> new HashMapStateBackend();
            case ROCKSDB, ROCKSDB_RESTORED, ROCKSDB_CROWDED -> new EmbeddedRocksDBStateBackend();
        };
    }
}
