package dev.clientele.jobs.backtest;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.jobs.replay.HistoryPass;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.EventBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The customers of one thread. Whoever is erased in the end leaves nothing. */
final class BacktestShard implements HistoryPass.Shard {

    private final CustomerEngine engine;
    private final Scoring scoring;
    private final Map<String, CustomerRun> runs = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private final List<JudgedCustomer> customers = new ArrayList<>();
    private final List<Spell> spells = new ArrayList<>();
    private final List<RaisedAlert> alerts = new ArrayList<>();

    BacktestShard(CustomerEngine engine, Scoring scoring) {
        this.engine = engine;
        this.scoring = scoring;
    }

    @Override
    public void apply(Incoming incoming) {
        if (incoming.event().body() instanceof EventBody.Merge) {
            return; // alerts are held against what came under the id they were raised for
        }
        runs.computeIfAbsent(incoming.event().customerId(), id -> new CustomerRun(id, scoring))
                .apply(incoming, engine, outcome);
    }

    @Override
    public void settle(long end) {
        for (CustomerRun run : runs.values()) {
            run.settle(end, engine, outcome);
            if (!run.isErased()) {
                keep(run);
            }
        }
        runs.clear();
    }

    private void keep(CustomerRun run) {
        JudgedCustomer customer = run.judged();
        if (customer != null) {
            customers.add(customer);
        }
        spells.addAll(run.spells());
        alerts.addAll(run.alerts());
    }

    List<JudgedCustomer> customers() {
        return customers;
    }

    List<Spell> spells() {
        return spells;
    }

    List<RaisedAlert> alerts() {
        return alerts;
    }
}
