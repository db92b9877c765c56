package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.WrongAnswersException;
import dev.clientele.benchmarks.engine.EngineAlone;
import dev.clientele.benchmarks.flink.Clocks;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** All events of one customer through the job, a tenth after the other. */
final class OneCustomerRun {

    private static final String NAME = "scale-one-customer";

    private OneCustomerRun() {}

    /**
     * Runs.
     *
     * @return the speed of each tenth
     * @throws WrongAnswersException if decisions are not those of the engine alone
     * @throws Exception if the job fails
     */
    static List<Tenths.Speed> run(ScaleSettings settings, Workload workload) throws Exception {
        ScaleJob job = ScaleJob.of(workload, settings);
        Tenths tenths = new Tenths(workload.records(), Clocks::wall, Clocks::processor);
        ScaleWatch watch = ScaleWatch.start(NAME, tenths, settings.parallelism());
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Configuration flink = ScaleJob.flink(settings, workload.models(), folder.path());
            try (JobCluster cluster = JobCluster.start(flink)) {
                JobGraph graph = job.define(flink, NAME, HeldSource.TO_THE_END);
                cluster.submit(graph);
                cluster.end(graph);
            }
        } finally {
            ScaleWatch.end(NAME);
        }
        WrongAnswersException.throwIfOther(
                "clientele",
                EngineAlone.answers(workload, job.documents().read()).decided(),
                watch.answers());
        List<Tenths.Speed> speeds = new ArrayList<>();
        for (int tenth = 0; tenth < Tenths.COUNT; tenth++) {
            speeds.add(tenths.between(tenth, tenth + 1));
        }
        return speeds;
    }
}
