package dev.clientele.jobs.cluster;

import dev.clientele.jobs.demo.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A Kafka broker as a process of its own, so that it can be killed. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /**
     * Runs a broker until the process ends.
     *
     * @param args the folder of its data, and the port that clients connect to
     * @throws IOException if the port is taken or the folder can't be used
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 2) {
            throw new IllegalArgumentException("needs a folder and a port");
        }
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close broker"));
        new CountDownLatch(1).await();
    }
}
