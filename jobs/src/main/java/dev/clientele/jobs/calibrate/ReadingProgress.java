package dev.clientele.jobs.calibrate;

import dev.clientele.functions.reduction.Tallies;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;

/** Says every two seconds how far a pass is; says nothing of a short one. */
final class ReadingProgress {

    private static final long EVERY_SECONDS = 2;

    private final PrintWriter out;

    ReadingProgress(PrintWriter out) {
        this.out = out;
    }

    /** Waits for a job, saying how far it is. */
    <T> T watch(String what, JobClient job, Callable<T> result) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Thread watch = new Thread(() -> watch(what, job, done), "calibration-progress");
        watch.setDaemon(true);
        watch.start();
        try {
            return result.call();
        } finally {
            done.countDown();
        }
    }

    private void watch(String what, JobClient job, CountDownLatch done) {
        try {
            while (!done.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                say(what, job.getAccumulators().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            // the cluster can't tell: the job's own result will say why, if that matters
            return;
        }
    }

    private void say(String what, Map<String, Object> counts) {
        long read = (Long) counts.getOrDefault(Tallies.READ, 0L);
        long customers = (Long) counts.getOrDefault(Tallies.CUSTOMERS, 0L);
        if (read > 0) {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d events read, %,d customers done%n",
                    what,
                    read,
                    customers);
            out.flush();
        }
    }
}
