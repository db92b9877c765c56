package dev.clientele.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that is started again whenever it ends, until it is closed: what a service manager or a
 * container's restart policy does. Thread-safe.
 */
public final class SupervisedProcess implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final String name;
    private final ProcessBuilder command;
    private final Thread atExit = new Thread(this::killForGood, "end of process");
    private Process process;
    private int starts;
    private boolean closed;

    private SupervisedProcess(String name, ProcessBuilder command) {
        this.name = name;
        this.command = command;
    }

    /**
     * Starts a process.
     *
     * @param name what it is called, and its log in the folder of logs
     * @param words the command
     * @param environment what is added to this process's own
     * @param logs folder of logs; created if missing
     * @return the running process
     * @throws IOException if there is no such command
     */
    public static SupervisedProcess start(
            String name, List<String> words, Map<String, String> environment, Path logs)
            throws IOException {
        Files.createDirectories(logs);
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
        command.redirectOutput(
                ProcessBuilder.Redirect.appendTo(logs.resolve(name + ".log").toFile()));
        command.environment().putAll(environment);
        SupervisedProcess supervised = new SupervisedProcess(name, command);
        Runtime.getRuntime().addShutdownHook(supervised.atExit);
        supervised.run();
        return supervised;
    }

    private synchronized void run() throws IOException {
        process = command.start();
        starts++;
        Executor later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        var unused = process.onExit().thenRunAsync(this::runAgain, later);
    }

    private synchronized void runAgain() {
        if (closed) {
            return;
        }
        try {
            run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(name + " can't be started again", impossible);
        }
    }

    /** Kills the process as {@code kill -9} does; it is started again a second later. */
    public void kill() {
        Process victim = current();
        victim.destroyForcibly();
        victim.onExit().join();
    }

    private synchronized Process current() {
        return process;
    }

    /**
     * How often it was started.
     *
     * @return at least 1
     */
    public synchronized int starts() {
        return starts;
    }

    /** What it is called. */
    @Override
    public String toString() {
        return name;
    }

    /** Ends the process, by force if it takes over 10 s, and starts it no more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            process.destroy();
        }
        try {
            process.onExit().get(TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            kill();
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // The hook finds nothing to kill.
        }
    }

    private synchronized void killForGood() {
        closed = true;
        process.destroyForcibly();
    }
}
