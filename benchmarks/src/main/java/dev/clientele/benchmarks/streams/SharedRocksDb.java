package dev.clientele.benchmarks.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * The memory of RocksDB, bounded and shared by all stores as Kafka's manual advises, and as much as
 * Flink is given: 512 MB, a quarter of it for what is not written yet. Blocks of the index and of
 * the filters count in and stay longest. Bloom filters, block size and no compression are what
 * Kafka Streams sets by itself.
 */
public final class SharedRocksDb implements RocksDBConfigSetter {

    private static final long MEMORY = 512L << 20;
    private static final double FOR_INDEX_AND_FILTERS = 0.1;
    private static final int ANY_SHARDS = -1;

    // Never closed: they are of the process.
    private static final Cache CACHE =
            new LRUCache(MEMORY, ANY_SHARDS, false, FOR_INDEX_AND_FILTERS);
    private static final WriteBufferManager WRITES = new WriteBufferManager(MEMORY / 4, CACHE);

    /** Called by Kafka Streams, once a store. */
    public SharedRocksDb() {}

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(WRITES);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String store, Options options) {}
}
