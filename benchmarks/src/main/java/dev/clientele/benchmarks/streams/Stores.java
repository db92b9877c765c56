package dev.clientele.benchmarks.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of all applications: bytes to bytes in RocksDB, behind a cache, with a changelog. */
final class Stores {

    private Stores() {}

    /** A store of that name. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> cached(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withCachingEnabled();
    }
}
