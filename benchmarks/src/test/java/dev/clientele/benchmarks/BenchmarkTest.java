package dev.clientele.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.workload.Skew;
import dev.clientele.benchmarks.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private static final Answers RIGHT = answers(3, 17);

    private final List<String> ran = new ArrayList<>();
    private final Benchmark benchmark =
            new Benchmark(
                    new Workload(
                            List.of(), Path.of("models.json"), 1_000, 10, Skew.UNIFORM, 0.1, 0),
                    new RightAnswers(RIGHT, RIGHT, RIGHT, RIGHT, RIGHT),
                    line -> {});

    @Test
    void contendersTakeTurnsAndWarmUpIsLeftOut() throws Exception {
        List<Result> results =
                benchmark.run(
                        List.of(new Fake("a", RIGHT, 8, 1, 2, 4), new Fake("b", RIGHT, 1, 1, 1, 1)),
                        1,
                        3);

        assertThat(ran).containsExactly("a", "b", "a", "b", "a", "b", "a", "b");
        Result first = results.get(0);
        assertThat(first.eventsPerSecond()).containsExactly(1_000.0, 500.0, 250.0);
        assertThat(first.median()).isEqualTo(500);
        assertThat(first.slowest()).isEqualTo(250);
        assertThat(first.fastest()).isEqualTo(1_000);
        assertThat(first.medianCpuMicros()).isEqualTo(4_000);
    }

    @Test
    void theMedianOfTwoRunsIsBetweenThem() {
        assertThat(new Result("a", Source.MEMORY, List.of(10.0, 30.0), List.of(), 0).median())
                .isEqualTo(20);
    }

    @Test
    void aWrongAnswerIsNoResult() {
        Contender wrong = new Fake("fast", answers(3, 18), 1);

        assertThatThrownBy(() -> benchmark.run(List.of(wrong), 0, 1))
                .isInstanceOf(WrongAnswersException.class)
                .hasMessageContaining("fast", "tier-changes", "checksum=17", "checksum=18");
    }

    @Test
    void aTopicThatNobodyAskedForIsWrongToo() {
        Answers more = RIGHT.plus(new Answers(Map.of("surprises", new Answers.Topic(1, 1))));

        assertThatThrownBy(() -> benchmark.run(List.of(new Fake("chatty", more, 1)), 0, 1))
                .isInstanceOf(WrongAnswersException.class)
                .hasMessageContaining("surprises");
    }

    private static Answers answers(long records, long checksum) {
        return new Answers(Map.of("tier-changes", new Answers.Topic(records, checksum)));
    }

    /** Answers at once and says how many seconds it took. */
    private final class Fake implements Contender {

        private final String name;
        private final Answers answers;
        private final long[] seconds;
        private int runs;

        Fake(String name, Answers answers, long... seconds) {
            this.name = name;
            this.answers = answers;
            this.seconds = seconds;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Source source() {
            return Source.MEMORY;
        }

        @Override
        public Measurement run(Workload workload) {
            ran.add(name);
            long nanos = seconds[runs] * 1_000_000_000;
            runs++;
            return new Measurement(nanos, 2 * nanos, answers, 0);
        }

        @Override
        public Answers expected(RightAnswers right) {
            return right.decided();
        }
    }
}
