package dev.clientele.jobs.replay;

import dev.clientele.functions.wire.Incoming;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Runs a shard: takes batches in their order until the end, then settles. */
final class ShardThread extends Thread {

    private static final List<Incoming> END = List.of();
    private static final int BATCHES_AHEAD = 64;

    private final HistoryPass.Shard shard;
    private final long asOf;
    private final BlockingQueue<List<Incoming>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private volatile Throwable failure;

    ShardThread(HistoryPass.Shard shard, long asOf) {
        super("replay");
        setDaemon(true);
        this.shard = shard;
        this.asOf = asOf;
    }

    @Override
    public void run() {
        try {
            List<Incoming> batch = batches.take();
            while (batch != END) {
                batch.forEach(shard::apply);
                batch = batches.take();
            }
            shard.settle(asOf);
        } catch (InterruptedException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Hands over a batch; waits while the shard is behind. */
    void give(List<Incoming> batch) throws IOException {
        if (!batch.isEmpty()) {
            put(batch);
        }
    }

    /** Says that no batch will follow, and waits for the end. */
    void finish() throws IOException {
        put(END);
    }

    private void put(List<Incoming> batch) throws IOException {
        try {
            while (!batches.offer(batch, 1, TimeUnit.SECONDS)) {
                if (!isAlive()) {
                    throw new IOException("the replay failed", failure);
                }
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the replay was interrupted");
        }
    }

    /** Waits for the end; the shard then has all its customers settled. */
    void awaitEnd() throws InterruptedException {
        join();
        if (failure != null) {
            throw new IllegalStateException("the replay failed: " + failure, failure);
        }
    }
}
