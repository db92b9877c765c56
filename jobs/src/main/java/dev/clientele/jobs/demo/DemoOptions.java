package dev.clientele.jobs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is asked of a demo.
 *
 * @param policy a policy file, or a shipped policy's name
 * @param parallelism of the job
 * @param customers how many join during the history; by default those of the data folder
 * @param seed of the customers; by default that of the data folder
 * @param history how long playing the history takes
 * @param length when to end by itself
 * @param data the folder to keep; without one a temporary folder
 * @param webPort of Flink's page
 * @param kafkaPort of the broker
 */
record DemoOptions(
        String policy,
        int parallelism,
        Optional<Integer> customers,
        Optional<Long> seed,
        Duration history,
        Optional<Duration> length,
        Optional<Path> data,
        Optional<Integer> webPort,
        Optional<Integer> kafkaPort) {

    /** Enough to see something happen all the time, and little enough for two cores. */
    static final int DEFAULT_CUSTOMERS = 10_000;

    private static final int USUAL_WEB_PORT = 8081;

    /** The broker's port: the one asked for, or one that is free. */
    int brokerPort() throws IOException {
        return kafkaPort.isPresent() ? kafkaPort.get() : LoopbackPort.free();
    }

    /** The page's port: the one asked for, or Flink's usual one, or one that is free. */
    int pagePort() throws IOException {
        if (webPort.isPresent()) {
            return webPort.get();
        }
        return LoopbackPort.isFree(USUAL_WEB_PORT) ? USUAL_WEB_PORT : LoopbackPort.free();
    }
}
