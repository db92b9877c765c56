package dev.clientele.jobs.replay;

import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * One run over a history. Records are read and parsed in order by one thread and handed to the
 * shard of their customer, so each customer's events stay in order whatever the number of shards.
 */
final class Replay {

    private static final int BATCH = 512;

    private final EventParser parser;
    private final long asOf;
    private final List<ShardThread> shards = new ArrayList<>();
    private final List<List<Incoming>> batches = new ArrayList<>();
    private final ReplayCounts unparsed = new ReplayCounts();
    private final ReplayOutput output = new ReplayOutput();
    private long read;

    Replay(Programmes programmes, long asOf, int parallelism) {
        this.parser = new EventParser(programmes.main().currency());
        this.asOf = asOf;
        CustomerEngine engine = new CustomerEngine(programmes);
        int decimals = programmes.main().at(asOf).policy().decimals();
        for (int i = 0; i < parallelism; i++) {
            shards.add(new ShardThread(new ReplayShard(engine, decimals), asOf));
            batches.add(new ArrayList<>(BATCH));
        }
    }

    /** Takes control documents that were refused. */
    void refuse(List<DeadLetter> letters) {
        for (DeadLetter letter : letters) {
            output.deadLetter(letter.origin(), DeadLetterJson.write(letter));
        }
    }

    /**
     * Replays.
     *
     * @param events a file or folder
     * @param progress is given the number of records read, after each
     * @return what came of it
     */
    ReplayResult run(Path events, LongConsumer progress) throws IOException, InterruptedException {
        shards.forEach(Thread::start);
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
            for (int shard = 0; shard < shards.size(); shard++) {
                flush(shard);
                shards.get(shard).finish();
            }
            done = true;
        } finally {
            if (!done) {
                shards.forEach(Thread::interrupt);
            }
        }
        return collect();
    }

    private ReplayResult collect() throws InterruptedException {
        ReplayCounts counts = new ReplayCounts();
        counts.add(unparsed);
        for (ShardThread shard : shards) {
            ReplayShard done = shard.result();
            counts.add(done.counts());
            output.add(done.output());
        }
        if (counts.total() != read) {
            throw new IllegalStateException(
                    "records were lost: read " + read + ", accounted for " + counts.total());
        }
        return new ReplayResult(read, counts, output);
    }

    private void accept(String file, long line, byte[] record) throws IOException {
        if (EventFiles.isBlank(record)) {
            return;
        }
        read++;
        Origin origin = new Origin(file, Origin.FILE, line, record);
        ParseResult parsed = parser.parse(record, asOf);
        if (!parsed.isAccepted()) {
            unparsed.reject(parsed.reason());
            DeadLetter letter = new DeadLetter(parsed.reason(), parsed.detail(), origin);
            output.deadLetter(origin, DeadLetterJson.write(letter));
            return;
        }
        int shard = Math.floorMod(parsed.event().customerId().hashCode(), shards.size());
        batches.get(shard).add(new Incoming(parsed.event(), origin));
        if (batches.get(shard).size() == BATCH) {
            flush(shard);
        }
    }

    private void flush(int shard) throws IOException {
        shards.get(shard).give(batches.get(shard));
        batches.set(shard, new ArrayList<>(BATCH));
    }
}
