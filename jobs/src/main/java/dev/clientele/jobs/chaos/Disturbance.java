package dev.clientele.jobs.chaos;

import dev.clientele.jobs.cluster.BrokerServer;
import dev.clientele.jobs.cluster.FlinkCluster;
import dev.clientele.jobs.cluster.SupervisedProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kills one process after the other, and waits after each until decisions come again. */
final class Disturbance {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS = 1e9;

    private final BrokerServer broker;
    private final FlinkCluster cluster;
    private final Sending sending;
    private final Watching watching;
    private final PrintWriter out;

    Disturbance(
            BrokerServer broker,
            FlinkCluster cluster,
            Sending sending,
            Watching watching,
            PrintWriter out) {
        this.broker = broker;
        this.cluster = cluster;
        this.sending = sending;
        this.watching = watching;
        this.out = out;
    }

    /**
     * Kills as planned.
     *
     * @return one round for each kill
     * @throws IOException if decisions do not come again within five minutes
     */
    List<ChaosReport.Round> run(List<KillPlan.Kill> plan) throws IOException, InterruptedException {
        double start = secondsUntilDecided(System.nanoTime());
        out.printf(Locale.ROOT, "first decisions after %.1f s%n", start);
        List<ChaosReport.Round> rounds = new ArrayList<>();
        for (KillPlan.Kill kill : plan) {
            Thread.sleep(kill.after().toMillis());
            SupervisedProcess victim = victim(kill);
            long sent = sending.count();
            long killed = System.nanoTime();
            victim.kill();
            double seconds = secondsUntilDecided(killed);
            rounds.add(new ChaosReport.Round(rounds.size() + 1, kill.victim(), sent, seconds));
            out.printf(
                    Locale.ROOT,
                    "round %d of %d: killed %s after %,d events, decisions again after %.1f s%n",
                    rounds.size(),
                    plan.size(),
                    victim,
                    sent,
                    seconds);
            out.flush();
        }
        return rounds;
    }

    private SupervisedProcess victim(KillPlan.Kill kill) {
        return switch (kill.victim()) {
            case TASK_MANAGER ->
                    cluster.taskManagers().get(kill.index() % cluster.taskManagers().size());
            case JOB_MANAGER -> cluster.jobManager();
            case BROKER -> broker.process();
        };
    }

    /** How long it takes from an instant until a decision is read on an event sent after it. */
    private double secondsUntilDecided(long since) throws IOException, InterruptedException {
        while (watching.latestCause() <= since) {
            Pause.check(since, PATIENCE, "no decision came again; see " + cluster.logs());
            sending.check();
            watching.check();
        }
        return (System.nanoTime() - since) / NANOS;
    }
}
