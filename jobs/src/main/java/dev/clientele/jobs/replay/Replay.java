package dev.clientele.jobs.replay;

import dev.clientele.functions.json.AlertFigureJson;
import dev.clientele.functions.json.BaseFigureJson;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.json.DriftJson;
import dev.clientele.functions.json.ReferralValueJson;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.drift.DriftBook;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import dev.clientele.model.referral.ReferralBook;
import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** One run over a history that keeps all that is decided. */
final class Replay {

    private final HistoryPass pass;
    private final DeadLetterForm letters;
    private final List<ReplayShard> shards = new ArrayList<>();
    private final ReplayCounts counts = new ReplayCounts();
    private final ReplayOutput output = new ReplayOutput();
    private final ReferralBook referrals = new ReferralBook();
    private final CivilCalendar calendar;
    private final long asOf;
    private final int decimals;

    Replay(Programmes programmes, Panel panel, DeadLetterForm letters, long asOf, int parallelism) {
        this.letters = letters;
        CustomerEngine engine = new CustomerEngine(programmes, panel);
        TierPolicy policy = programmes.main().at(asOf).policy();
        this.decimals = policy.decimals();
        this.calendar = policy.calendar();
        this.asOf = asOf;
        for (int i = 0; i < parallelism; i++) {
            shards.add(new ReplayShard(engine, decimals, letters));
        }
        EventParser parser = new EventParser(programmes.main().currency());
        this.pass = new HistoryPass(parser, asOf, shards, this::refuseRecord);
    }

    /** Takes control documents that were refused. */
    void refuse(List<DeadLetter> refused) {
        for (DeadLetter letter : refused) {
            output.deadLetter(letter.origin(), letters.write(letter));
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
        long read = pass.run(events, progress);
        DriftBook drift = new DriftBook();
        AlertBook alerts = new AlertBook();
        BaseBook base = new BaseBook();
        for (ReplayShard shard : shards) {
            counts.add(shard.counts());
            output.add(shard.output());
            drift.add(shard.drift());
            alerts.add(shard.alerts());
            base.add(shard.base());
            referrals.add(shard.referrals());
        }
        drift.weeks(calendar, asOf).forEach(week -> output.figure(DriftJson.write(week)));
        alerts.figures(calendar, asOf).forEach(it -> output.figure(AlertFigureJson.write(it)));
        base.figures(calendar, asOf).forEach(it -> output.figure(BaseFigureJson.write(it)));
        referrals
                .values()
                .forEach(
                        (referrer, value) ->
                                output.referralValue(
                                        referrer, ReferralValueJson.write(value, decimals)));
        if (counts.total() != read) {
            throw new IllegalStateException(
                    "records were lost: read " + read + ", accounted for " + counts.total());
        }
        return new ReplayResult(read, counts, output);
    }

    private void refuseRecord(Origin origin, ParseResult refused) {
        counts.reject(refused.reason());
        DeadLetter letter = new DeadLetter(refused.reason(), refused.detail(), origin);
        output.deadLetter(origin, letters.write(letter));
    }
}
