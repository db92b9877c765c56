package dev.clientele.benchmarks.latency;

import java.io.IOException;
import java.util.Locale;

/**
 * How long decisions took at one rate.
 *
 * @param delivery exactly-once or at-least-once
 * @param limit events a second that the job took from a backlog
 * @param load the share of it that was sent; null if the rate was given
 * @param rate events a second that were sent
 * @param written from the event's append to the decision's: the job, without its commit
 * @param read from the event's append until a reader has the decision, which it may only have once
 *     it is committed
 * @param intended the same from when the event was meant to be sent
 * @param waited from the decision's append until a reader has it: with exactly-once for the rest of
 *     the checkpoint interval, the checkpoint and the commit
 */
record LatencyResult(
        String delivery,
        double limit,
        Double load,
        double rate,
        Percentiles written,
        Percentiles read,
        Percentiles intended,
        Percentiles waited) {

    /**
     * Brings events and decisions together.
     *
     * @throws IOException if none of the phase's events has a decision
     */
    static LatencyResult of(
            String delivery,
            double limit,
            Phase phase,
            SentEvents sent,
            EventIndex index,
            SeenDecisions seen)
            throws IOException {
        Samples written = new Samples();
        Samples read = new Samples();
        Samples intended = new Samples();
        Samples waited = new Samples();
        for (int i = 0; i < seen.count(); i++) {
            int event = index.find(seen.event(i));
            if (event >= phase.first() && event < phase.end()) {
                written.add(seen.written(i) - sent.appended(event));
                read.add(seen.read(i) - sent.appended(event));
                intended.add(seen.read(i) - sent.intended(event));
                waited.add(seen.read(i) - seen.written(i));
            }
        }
        if (read.isEmpty()) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "no event sent at %,.0f events/s led to a decision; send more of them",
                            phase.rate()));
        }
        return new LatencyResult(
                delivery,
                limit,
                phase.load(),
                phase.rate(),
                written.percentiles(),
                read.percentiles(),
                intended.percentiles(),
                waited.percentiles());
    }
}
