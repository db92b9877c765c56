package dev.clientele.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.benchmarks.Answers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerProbeTest {

    @Test
    void answersSurviveACheckpoint() {
        Answers answers =
                new Answers(
                        Map.of(
                                "tier-changes",
                                new Answers.Topic(3, 17),
                                "clv-updates",
                                new Answers.Topic(1_000_000_000_000L, -5)));

        Answers read = new Answers(Map.of());
        for (String line : AnswerProbe.lines(answers)) {
            read = read.plus(AnswerProbe.read(line));
        }

        assertThat(read).isEqualTo(answers);
    }
}
