package dev.clientele.jobs.state;

import java.util.Collection;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;

/**
 * RocksDB for entries that are looked up one by one, at random, and are often not there: whether an
 * order's id is new is asked with each order, and the answer mostly is that it is. Bloom filters
 * answer that without a look into any block, of files as well as of what has not been written yet.
 */
public final class PointLookups implements RocksDBOptionsFactory {

    private static final long serialVersionUID = 1L;

    /** One answer in a hundred is wrong, and costs a look. */
    private static final double FILTER_BITS_PER_KEY = 10;

    /** Share of a write buffer: ten bits and more for each of its entries, the small timers too. */
    private static final double SHARE_OF_WRITE_BUFFER = 0.02;

    @Override
    public DBOptions createDBOptions(DBOptions options, Collection<AutoCloseable> handles) {
        return options;
    }

    @Override
    public ColumnFamilyOptions createColumnOptions(
            ColumnFamilyOptions options, Collection<AutoCloseable> handles) {
        BloomFilter filter = new BloomFilter(FILTER_BITS_PER_KEY);
        handles.add(filter);
        BlockBasedTableConfig files = (BlockBasedTableConfig) options.tableFormatConfig();
        return options.setTableFormatConfig(files.setFilterPolicy(filter))
                .setMemtableWholeKeyFiltering(true)
                .setMemtablePrefixBloomSizeRatio(SHARE_OF_WRITE_BUFFER);
    }
}
