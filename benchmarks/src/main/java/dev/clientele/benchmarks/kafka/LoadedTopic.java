package dev.clientele.benchmarks.kafka;

import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.cluster.BrokerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker with a workload in its topic of customer events. */
public final class LoadedTopic implements AutoCloseable {

    private final BrokerServer broker;
    private final int partitions;

    private LoadedTopic(BrokerServer broker, int partitions) {
        this.broker = broker;
        this.partitions = partitions;
    }

    /**
     * Starts a broker and loads a workload.
     *
     * @param workload its partitions become the topic's, in their order
     * @param folder of the broker's data and log; created if missing
     * @return the broker, with every record in place
     * @throws IOException if the broker can't be started or does not take all records
     */
    public static LoadedTopic load(Workload workload, Path folder) throws IOException {
        int partitions = workload.partitions().size();
        BrokerServer broker = BrokerServer.start(folder.resolve("data"), folder.resolve("logs"));
        try {
            NewTopic topic = new NewTopic(TopicNames.CUSTOMER_EVENTS, partitions, (short) 1);
            try (Topics topics = new Topics(broker.bootstrapServers())) {
                topics.create(List.of(topic));
            }
            new Loader(broker.bootstrapServers(), workload).load();
            return new LoadedTopic(broker, partitions);
        } catch (IOException | RuntimeException failure) {
            broker.close();
            throw failure;
        }
    }

    /**
     * Where clients connect.
     *
     * @return host and port
     */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /**
     * Over how many partitions customers are spread.
     *
     * @return at least 1
     */
    public int partitions() {
        return partitions;
    }

    /** Ends the broker; the folder stays. */
    @Override
    public void close() {
        broker.close();
    }
}
