package dev.clientele.benchmarks.streams;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How Kafka Streams runs. As it comes, but for:
 *
 * <ul>
 *   <li>exactly-once, as the job is, and as many threads as the job has tasks;
 *   <li>a commit as rarely as the job takes a checkpoint, instead of ten a second: each one writes
 *       out the caches of its thread;
 *   <li>64 MB of record cache instead of 10 MB, so that the rows of 100,000 customers fit and reach
 *       RocksDB and the changelog once a commit;
 *   <li>a RocksDB whose memory is bounded and shared by all stores: {@link SharedRocksDb};
 *   <li>larger batches of the producer and the consumer.
 * </ul>
 *
 * <p>Changelogs are on, as ever: they are to Kafka Streams what checkpoints are to Flink.
 */
final class StreamsSettings {

    private static final long RECORD_CACHE = 64L << 20;
    private static final int BATCH = 256 << 10;
    private static final int RECORDS_A_POLL = 5_000;

    private StreamsSettings() {}

    static String applicationId(StreamsTask task) {
        return task.topicPrefix() + "streams";
    }

    static Properties of(StreamsTask task) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(task));
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, task.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, task.folder());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, task.parallelism());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, task.commitMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, RECORD_CACHE);
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, RECORDS_A_POLL);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDb.class);
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                RECORDS_A_POLL);
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        // A transaction lasts from commit to commit.
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                Math.toIntExact(task.commitMillis() + 60_000));
        return settings;
    }
}
