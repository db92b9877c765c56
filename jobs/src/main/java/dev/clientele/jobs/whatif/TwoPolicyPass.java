package dev.clientele.jobs.whatif;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.jobs.replay.HistoryPass;
import dev.clientele.jobs.whatif.figures.CustomerPaths;
import dev.clientele.jobs.whatif.figures.History;
import dev.clientele.jobs.whatif.figures.History.Records;
import dev.clientele.jobs.whatif.figures.Side;
import dev.clientele.model.customer.CustomerEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** Both policies over one history: each record is read once and given to two engines. */
final class TwoPolicyPass {

    private static final Comparator<CustomerPaths> BY_ID =
            Comparator.comparing(
                    customer -> customer.customerId().getBytes(StandardCharsets.UTF_8),
                    Arrays::compareUnsigned);

    private final HistoryPass pass;
    private final List<TwoPolicyShard> shards = new ArrayList<>();

    TwoPolicyPass(Side policy, Side candidate, long asOf, int parallelism) {
        CustomerEngine policyEngine = new CustomerEngine(policy.programme());
        CustomerEngine candidateEngine = new CustomerEngine(candidate.programme());
        for (int i = 0; i < parallelism; i++) {
            shards.add(new TwoPolicyShard(policyEngine, candidateEngine));
        }
        EventParser parser = new EventParser(policy.programme().currency());
        this.pass = new HistoryPass(parser, asOf, shards, (origin, refused) -> {});
    }

    /**
     * Runs to the end of the history.
     *
     * @param events a file or folder
     * @param progress is given the number of records read, after each
     * @return the same for any parallelism
     */
    History run(Path events, LongConsumer progress) throws IOException, InterruptedException {
        long read = pass.run(events, progress);
        List<CustomerPaths> customers = new ArrayList<>();
        shards.forEach(shard -> customers.addAll(shard.paths()));
        customers.sort(BY_ID);
        Records records =
                new Records(
                        read,
                        sum(shard -> shard.policy().used()),
                        sum(shard -> shard.candidate().used()),
                        sum(shard -> shard.policy().late()));
        return new History(customers, sum(TwoPolicyShard::erased), records);
    }

    private long sum(ToLongFunction<TwoPolicyShard> number) {
        return shards.stream().mapToLong(number).sum();
    }
}
