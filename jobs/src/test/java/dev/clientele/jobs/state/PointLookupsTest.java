package dev.clientele.jobs.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.JobOptions;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.RocksDB;

/** RocksDB gets the filters, whatever else it was given, and the job asks for them. */
class PointLookupsTest {

    private final List<AutoCloseable> handles = new ArrayList<>();

    @Test
    void filesAndWriteBuffersHaveFilters() throws Exception {
        RocksDB.loadLibrary();
        try (ColumnFamilyOptions given =
                new ColumnFamilyOptions()
                        .setTableFormatConfig(new BlockBasedTableConfig().setBlockSize(8_192))) {
            ColumnFamilyOptions options = new PointLookups().createColumnOptions(given, handles);

            BlockBasedTableConfig files = (BlockBasedTableConfig) options.tableFormatConfig();
            assertThat(files.filterPolicy()).isInstanceOf(BloomFilter.class);
            assertThat(files.blockSize()).isEqualTo(8_192);
            assertThat(options.memtableWholeKeyFiltering()).isTrue();
            assertThat(options.memtablePrefixBloomSizeRatio()).isPositive();
            assertThat(handles).containsExactly((BloomFilter) files.filterPolicy());
        } finally {
            for (AutoCloseable handle : handles) {
                handle.close();
            }
        }
    }

    @Test
    void jobAsksForThem() throws Exception {
        JobOptions options = JobOptions.parse("--policy=retail-three-level");

        assertThat(options.flink().get(RocksDBOptions.OPTIONS_FACTORY))
                .isEqualTo(PointLookups.class.getName());
    }
}
