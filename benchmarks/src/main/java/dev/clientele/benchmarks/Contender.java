package dev.clientele.benchmarks;

import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.workload.Workload;

/** Something that works off a workload and is measured. */
public interface Contender {

    /**
     * What the table calls it.
     *
     * @return a word
     */
    String name();

    /**
     * Where its events come from.
     *
     * @return the source
     */
    Source source();

    /**
     * Works off the workload once, from nothing: no state is left of an earlier run.
     *
     * @param workload the same in each run
     * @return how long it took and what came out
     * @throws Exception if it fails; then there is no result
     */
    Measurement run(Workload workload) throws Exception;

    /**
     * What has to come out of each run.
     *
     * @param right what the engine says
     * @return the part of it that this contender has to answer
     */
    Answers expected(RightAnswers right);
}
