package dev.clientele.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.benchmarks.workload.Skew;
import dev.clientele.benchmarks.workload.Workload;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Workload WORKLOAD =
            new Workload(List.of(), Path.of("models.json"), 1_000, 10, Skew.UNIFORM, 0.1, 0);

    @Test
    void eachIsComparedWithThoseOfItsSource() {
        List<String> lines =
                print(
                        result("clientele", Source.MEMORY, 70, 100, 90),
                        result("stateless", Source.MEMORY, 180),
                        result("clientele", Source.KAFKA, 80),
                        result("kafka-streams", Source.KAFKA, 40),
                        result("flink-sql", Source.KAFKA, 10),
                        result("stateless", Source.KAFKA, 100));

        assertThat(lines.get(0)).startsWith("from memory").contains("x kafka-streams");
        assertThat(words(lines.get(1)))
                .startsWith("clientele", "90", "70..100", "50", "%", "-", "-");
        assertThat(words(lines.get(2)))
                .startsWith("stateless", "180", "180..180", "100", "%", "-", "-");
        assertThat(lines.get(3)).startsWith("from kafka");
        assertThat(words(lines.get(4)))
                .containsExactly(
                        "clientele",
                        "80",
                        "80..80",
                        "80",
                        "%",
                        "2.00",
                        "8.00",
                        "5.0",
                        "us",
                        "7",
                        "B");
        assertThat(words(lines.get(5))).contains("40", "1.00", "4.00");
        assertThat(lines).hasSize(8);
    }

    private static List<String> words(String line) {
        return Pattern.compile(" +").splitAsStream(line).toList();
    }

    private static List<String> print(Result... results) {
        StringWriter out = new StringWriter();
        ResultTable.print(new PrintWriter(out), WORKLOAD, List.of(results));
        return out.toString().lines().toList();
    }

    private static Result result(String name, Source source, double... speeds) {
        List<Double> all = Arrays.stream(speeds).boxed().toList();
        return new Result(name, source, all, List.of(5.0), 70);
    }
}
