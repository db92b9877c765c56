package dev.clientele.jobs.monitoring;

import dev.clientele.jobs.CustomerValueJob;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.demo.EmbeddedBroker;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The job with a broker, on a cluster that is watched as docker/config.yaml says. */
final class MonitoredJob implements AutoCloseable {

    private static final String TOPIC = "customer-events";
    private static final List<String> WATCHED = List.of("metrics.", "state.backend.rocksdb.");

    private final EmbeddedBroker broker;
    private final MiniCluster cluster;
    private final JobID job;
    private final URI metrics;

    private MonitoredJob(EmbeddedBroker broker, MiniCluster cluster, JobID job, URI metrics) {
        this.broker = broker;
        this.cluster = cluster;
        this.job = job;
        this.metrics = metrics;
    }

    @SuppressWarnings("MustBeClosedChecker") // the broker ends with the job
    static MonitoredJob start(Path folder) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
        JobOptions options =
                JobOptions.parse(
                        "--bootstrap-servers=" + broker.bootstrapServers(),
                        "--policy=retail-three-level",
                        "--partitions=2",
                        "--parallelism=2",
                        "--drift-panel=1",
                        "--idle-after=1s",
                        "--checkpoint-interval=500ms",
                        "--checkpoint-dir=" + folder.resolve("checkpoints").toUri());
        KafkaTopics.createMissing(options.kafka());
        int port = freePort();
        Configuration configuration = configuration(options, port);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        CustomerValueJob.define(environment, options, CustomerValueJob.documents(options));
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(configuration)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(2)
                                .build());
        cluster.start();
        cluster.submitJob(graph).get(60, TimeUnit.SECONDS);
        URI metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
        return new MonitoredJob(broker, cluster, graph.getJobID(), metrics);
    }

    private static Configuration configuration(JobOptions options, int port) {
        Configuration configuration = new Configuration(options.flink());
        Map<String, String> docker = GlobalConfiguration.loadConfiguration("../docker").toMap();
        docker.forEach(
                (key, value) -> {
                    if (WATCHED.stream().anyMatch(key::startsWith)) {
                        configuration.setString(key, value);
                    }
                });
        configuration.setString("metrics.reporter.prom.port", Integer.toString(port));
        configuration.set(RestOptions.BIND_PORT, "0");
        return configuration;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Sends records of a key, in their order. */
    void send(String key, List<String> records) throws InterruptedException, ExecutionException {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 5);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            for (String each : records) {
                producer.send(new ProducerRecord<>(TOPIC, key, each)).get();
            }
        }
    }

    /** Kills the task manager, with the tasks on it, and starts another. */
    void killTaskManager() throws Exception {
        cluster.terminateTaskManager(0).get(60, TimeUnit.SECONDS);
        cluster.startTaskManager();
    }

    /** What the processes tell Prometheus now. */
    List<Sample> scrape() throws IOException, InterruptedException {
        HttpResponse<String> response =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(metrics).build(),
                                HttpResponse.BodyHandlers.ofString());
        return Sample.read(response.body());
    }

    @Override
    public void close() {
        cluster.cancelJob(job).join();
        cluster.closeAsync().join();
        broker.close();
    }
}
