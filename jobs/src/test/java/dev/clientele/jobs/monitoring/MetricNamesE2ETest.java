package dev.clientele.jobs.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules, dashboard and documentation speak of metrics that a running job has. */
class MetricNamesE2ETest {

    private static final String PREFIX = "flink_taskmanager_job_task_operator_clientele_";
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(clientele\\.\\S+)` \\|");
    private static final String ORDER =
            """
            {"eventId":"e1","customerId":"ann","type":"order","orderId":"o1","amount":5,\
            "time":"2026-01-01T00:00:00Z"}\
            """;

    @TempDir private static Path folder;

    private static MonitoredJob job;
    private static List<Sample> samples;

    @BeforeAll
    static void run() throws Exception {
        job = MonitoredJob.start(folder);
        job.send("ann", List.of(ORDER, "not json"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            samples = job.scrape();
                            assertThat(sum(PREFIX + "latencyMillis_count")).isEqualTo(1);
                            assertThat(sum("flink_jobmanager_job_lastCheckpointCompletedTimestamp"))
                                    .isPositive();
                            assertThat(timesOfCustomers()).allMatch(time -> time > 0);
                        });
    }

    @AfterAll
    static void stop() {
        if (job != null) {
            job.close();
        }
    }

    @Test
    void everyAlertAsksForMetricsThatAreThere() throws IOException {
        for (AlertRule rule : AlertRule.all()) {
            assertThat(Selector.of(rule.expression()))
                    .as(rule.name())
                    .allMatch(selector -> selector.finds(samples));
        }
    }

    @Test
    void everyPanelAsksForMetricsThatAreThere() throws IOException {
        for (String expression : Dashboard.read().expressions()) {
            assertThat(Selector.of(expression))
                    .as(expression)
                    .allMatch(selector -> selector.finds(samples));
        }
    }

    @Test
    void everyMetricOfTheOperatorsPageIsThere() throws IOException {
        List<String> documented =
                Files.readString(Path.of("..", "docs", "operators.md"))
                        .lines()
                        .map(DOCUMENTED::matcher)
                        .filter(Matcher::find)
                        .map(match -> exported(match.group(1)))
                        .toList();

        assertThat(documented).hasSizeGreaterThan(15);
        assertThat(samples).extracting(Sample::name).containsAll(documented);
    }

    /** What rule and dashboard go by: the watermark of the input never moves. */
    @Test
    void timeIsToldByWhatCustomersSendOn() {
        assertThat(timesOfCustomers()).hasSize(2);
    }

    @Test
    void whatIsMadeUpIsNotFound() {
        assertThat(Selector.of("rate(" + PREFIX + "read[5m]) > 0 or " + PREFIX + "redd == 1"))
                .extracting(selector -> selector.finds(samples))
                .containsExactly(true, false);
        assertThat(Selector.of(PREFIX + "reason_rejected{reason=\"not_json\"}").get(0))
                .matches(selector -> !selector.finds(samples));
    }

    @Test
    void labelsAreAsTheyAreWritten() {
        assertThat(Selector.of(PREFIX + "reason_rejected{reason=\"not-json\"}").get(0))
                .matches(selector -> selector.finds(samples));
        assertThat(Selector.of(PREFIX + "latencyMillis_le_bucket{le=\"+Inf\"}").get(0))
                .matches(selector -> selector.finds(samples));
    }

    /** Words in capitals stand for values, which are labels. */
    private static String exported(String documented) {
        return Arrays.stream(documented.split("\\.", -1))
                .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining("_", "flink_taskmanager_job_task_operator_", ""));
    }

    private static List<Double> timesOfCustomers() {
        String metric = "flink_taskmanager_job_task_operator_currentOutputWatermark";
        return samples.stream()
                .filter(sample -> sample.name().equals(metric))
                .filter(sample -> "customers".equals(sample.labels().get("operator_name")))
                .map(Sample::value)
                .toList();
    }

    private static double sum(String metric) {
        return samples.stream()
                .filter(sample -> sample.name().equals(metric))
                .mapToDouble(Sample::value)
                .sum();
    }
}
