package dev.clientele.benchmarks;

import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs contenders in turn, A B A B, so that whatever else the machine does meets all of them. A
 * wrong answer ends the benchmark: no speed makes up for it.
 */
public final class Benchmark {

    private final Workload workload;
    private final RightAnswers right;
    private final Consumer<String> progress;

    /**
     * A benchmark.
     *
     * @param workload what is worked off
     * @param right what has to come out
     * @param progress is told of each run
     */
    public Benchmark(Workload workload, RightAnswers right, Consumer<String> progress) {
        this.workload = workload;
        this.right = right;
        this.progress = progress;
    }

    /**
     * Runs.
     *
     * @param contenders in the order in which they run
     * @param warmUps rounds that are not measured, though their answers are checked
     * @param runs rounds that are measured
     * @return a result for each contender, in their order
     * @throws WrongAnswersException if an answer is wrong
     * @throws Exception if a contender fails
     */
    public List<Result> run(List<Contender> contenders, int warmUps, int runs) throws Exception {
        Map<Contender, List<Measurement>> measured = new LinkedHashMap<>();
        contenders.forEach(contender -> measured.put(contender, new ArrayList<>()));
        for (int round = 1; round <= warmUps + runs; round++) {
            boolean warmUp = round <= warmUps;
            String label = warmUp ? "warm-up " + round : "run " + (round - warmUps) + " of " + runs;
            for (Contender contender : contenders) {
                Measurement measurement = runOnce(contender, label);
                if (!warmUp) {
                    measured.get(contender).add(measurement);
                }
            }
        }
        List<Result> results = new ArrayList<>();
        measured.forEach((contender, runsOfIt) -> results.add(result(contender, runsOfIt)));
        return results;
    }

    private Measurement runOnce(Contender contender, String label) throws Exception {
        Measurement measurement = contender.run(workload);
        Answers expected = contender.expected(right);
        if (!measurement.answers().equals(expected)) {
            throw new WrongAnswersException(contender.name(), expected, measurement.answers());
        }
        double rate = measurement.eventsPerSecond(workload.records());
        progress.accept(
                String.format(
                        Locale.ROOT,
                        "%s: %s from %s, %,.0f events/s",
                        label,
                        contender.name(),
                        contender.source(),
                        rate));
        return measurement;
    }

    private Result result(Contender contender, List<Measurement> runs) {
        long events = workload.records();
        return new Result(
                contender.name(),
                contender.source(),
                runs.stream().map(run -> run.eventsPerSecond(events)).toList(),
                runs.stream().map(run -> run.cpuMicrosPerEvent(events)).toList(),
                runs.get(runs.size() - 1).stateBytes());
    }
}
