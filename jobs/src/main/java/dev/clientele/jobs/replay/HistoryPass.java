package dev.clientele.jobs.replay;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * One pass over a history. Records are read and parsed in order by one thread and handed to the
 * shard of their customer, so each customer's events stay in order whatever the number of shards.
 * Customers who are connected by merges have one shard.
 */
public final class HistoryPass {

    private static final int BATCH = 512;

    private final EventParser parser;
    private final long asOf;
    private final Refusals refusals;
    private final List<ShardThread> threads = new ArrayList<>();
    private final List<List<Incoming>> batches = new ArrayList<>();
    private MergedIds merged = new MergedIds();
    private long read;

    /** The customers of one thread. */
    public interface Shard {

        /**
         * Takes an event of one of its customers.
         *
         * @param incoming in the customer's order
         */
        void apply(Incoming incoming);

        /**
         * Ends the history of all its customers.
         *
         * @param asOf epoch milliseconds
         */
        void settle(long asOf);
    }

    /** Takes the records that are no events. */
    @FunctionalInterface
    public interface Refusals {

        /**
         * Takes a record, in the thread that reads.
         *
         * @param origin the record and where it came from
         * @param refused why it is no event
         */
        void refuse(Origin origin, ParseResult refused);
    }

    /**
     * A pass, for one run.
     *
     * @param parser reads the records
     * @param asOf stands for the machine's clock, in epoch milliseconds
     * @param shards one for each thread, at least one
     * @param refusals is given what is no event
     */
    public HistoryPass(
            EventParser parser, long asOf, List<? extends Shard> shards, Refusals refusals) {
        this.parser = parser;
        this.asOf = asOf;
        this.refusals = refusals;
        for (Shard shard : shards) {
            threads.add(new ShardThread(shard, asOf));
            batches.add(new ArrayList<>(BATCH));
        }
    }

    /**
     * Runs to the end of the history; then all shards are settled.
     *
     * @param events a file or folder
     * @param progress is given the number of records read, after each
     * @return the number of records read, blank lines apart
     * @throws IOException if the events can't be read
     * @throws InterruptedException if the thread is interrupted
     */
    public long run(Path events, LongConsumer progress) throws IOException, InterruptedException {
        if (threads.size() > 1) {
            merged = MergedIds.in(events, parser, asOf);
        }
        threads.forEach(Thread::start);
        boolean done = false;
        try {
            for (Path file : EventFiles.list(events)) {
                EventFiles.forEachLine(
                        file,
                        (name, line, record) -> {
                            accept(name, line, record);
                            progress.accept(read);
                        });
            }
            for (int shard = 0; shard < threads.size(); shard++) {
                flush(shard);
                threads.get(shard).finish();
            }
            done = true;
        } finally {
            if (!done) {
                threads.forEach(Thread::interrupt);
            }
        }
        for (ShardThread thread : threads) {
            thread.awaitEnd();
        }
        return read;
    }

    private void accept(String file, long line, byte[] record) throws IOException {
        if (EventFiles.isBlank(record)) {
            return;
        }
        read++;
        Origin origin = new Origin(file, Origin.FILE, line, record);
        ParseResult parsed = parser.parse(record, asOf);
        if (!parsed.isAccepted()) {
            refusals.refuse(origin, parsed);
            return;
        }
        String group = merged.groupOf(parsed.event().customerId());
        int shard = Math.floorMod(group.hashCode(), threads.size());
        batches.get(shard).add(new Incoming(parsed.event(), origin));
        if (batches.get(shard).size() == BATCH) {
            flush(shard);
        }
    }

    private void flush(int shard) throws IOException {
        threads.get(shard).give(batches.get(shard));
        batches.set(shard, new ArrayList<>(BATCH));
    }
}
