package dev.clientele.benchmarks.models;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * How many customers a second one model answers one question for, on one thread.
 *
 * @param question the name of a method of {@link ModelBenchmark} or {@link ScoreBenchmark}
 * @param model as in a models file
 * @param perSecond the mean of all measurements
 * @param slowest of them
 * @param fastest of them
 */
record ModelSpeed(String question, String model, double perSecond, double slowest, double fastest) {

    static ModelSpeed of(RunResult result) {
        Statistics statistics = result.getPrimaryResult().getStatistics();
        return new ModelSpeed(
                result.getPrimaryResult().getLabel(),
                result.getParams().getParam("model"),
                statistics.getMean(),
                statistics.getMin(),
                statistics.getMax());
    }
}
