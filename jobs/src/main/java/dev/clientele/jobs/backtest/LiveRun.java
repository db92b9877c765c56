package dev.clientele.jobs.backtest;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.jobs.replay.HistoryPass;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.Programmes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What the engine did over a history, with the models in force from the end of the fit.
 *
 * @param customers those with a purchase day by then, by the bytes of their ids
 * @param spells of silence that can be judged, in no order
 * @param alerts raised since then, in no order
 */
record LiveRun(List<JudgedCustomer> customers, List<Spell> spells, List<RaisedAlert> alerts) {

    private static final Comparator<JudgedCustomer> BY_ID =
            Comparator.comparing(
                    customer -> customer.id().getBytes(StandardCharsets.UTF_8),
                    Arrays::compareUnsigned);

    /**
     * Runs.
     *
     * @param events a file or folder
     * @param programmes with the models
     * @param models the models
     * @param learned what was learned, in use or not; null if nothing was
     * @param plan where the history is cut
     * @param parallelism threads; the result is the same for any number
     * @param progress is given the number of records read, after each
     */
    static LiveRun over(
            Path events,
            Programmes programmes,
            FittedModels models,
            LearnedChance learned,
            BacktestPlan plan,
            int parallelism,
            LongConsumer progress)
            throws IOException, InterruptedException {
        Scoring scoring = new Scoring(programmes.main(), new ModelForecast(models), learned, plan);
        CustomerEngine engine = new CustomerEngine(programmes);
        List<BacktestShard> shards = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            shards.add(new BacktestShard(engine, scoring));
        }
        EventParser parser = new EventParser(programmes.main().currency());
        new HistoryPass(parser, plan.history().instant(), shards, (origin, refused) -> {})
                .run(events, progress);
        List<JudgedCustomer> customers = new ArrayList<>();
        List<Spell> spells = new ArrayList<>();
        List<RaisedAlert> alerts = new ArrayList<>();
        for (BacktestShard shard : shards) {
            customers.addAll(shard.customers());
            spells.addAll(shard.spells());
            alerts.addAll(shard.alerts());
        }
        customers.sort(BY_ID);
        return new LiveRun(customers, spells, alerts);
    }
}
