package dev.clientele.jobs.demo;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The configuration of a broker that is its own controller and serves this machine only.
 *
 * @param data where the records lie
 * @param port of the clients
 * @param controllerPort of the broker's controller
 */
record BrokerSettings(Path data, int port, int controllerPort) {

    static final String HOST = "127.0.0.1";

    private static final String NODE = "1";
    private static final String FEW = "4";

    /** As Kafka reads it. */
    Properties properties() {
        Properties settings = new Properties();
        settings.setProperty("log.dirs", data.toAbsolutePath().toString());
        addRoles(settings);
        addTopics(settings);
        addThreads(settings);
        return settings;
    }

    private void addRoles(Properties settings) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", NODE);
        String clients = "CLIENTS://" + HOST + ":" + port;
        settings.setProperty("listeners", clients + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.setProperty("advertised.listeners", clients);
        settings.setProperty(
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENTS");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        // Fixed voters: the quorum's own record of them would keep the port of the first start.
        settings.setProperty("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
    }

    private static void addTopics(Properties settings) {
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", FEW);
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", FEW);
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // Records may carry the time of a history long past, which retention would take for old.
        settings.setProperty("log.retention.ms", "-1");
    }

    private static void addThreads(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", FEW);
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    }
}
