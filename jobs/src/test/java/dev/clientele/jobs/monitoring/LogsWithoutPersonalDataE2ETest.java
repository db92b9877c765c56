package dev.clientele.jobs.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever comes in and whatever fails, nobody learns of customers from the logs. */
class LogsWithoutPersonalDataE2ETest {

    private static final String CUSTOMER = "customer-of-the-test-4711";
    private static final String ORDER = "order-of-the-test-0815";
    private static final String AMOUNT = "98765.43";
    private static final String SECRET = "ask-for-me@example.com";
    private static final List<String> PERSONAL = List.of(CUSTOMER, ORDER, AMOUNT, SECRET);

    private static final String REJECTED =
            "flink_taskmanager_job_task_operator_clientele_reason_rejected";
    private static final String ACCEPTED = "flink_taskmanager_job_task_operator_clientele_accepted";
    private static final String RESTARTS = "flink_jobmanager_job_numRestarts";
    private static final String CHECKPOINTS = "flink_jobmanager_job_numberOfCompletedCheckpoints";

    @TempDir private Path folder;

    @Test
    void logsTellOfTheJobAndOfNobodyElse() throws Exception {
        try (CapturedLog log = CapturedLog.open(folder)) {
            try (MonitoredJob job = MonitoredJob.start(folder)) {
                job.send(CUSTOMER, records());
                awaitAtLeast(job, REJECTED, 5);
                awaitAtLeast(job, CHECKPOINTS, 3);
                job.killTaskManager();
                awaitAtLeast(job, RESTARTS, 1);
                job.send(CUSTOMER, List.of(event("e9", "interaction", "'kind':'visit'")));
                awaitAtLeast(job, ACCEPTED, 1);
            }
            assertThat(log.with(PERSONAL)).isEmpty();
            assertThat(log.records())
                    .hasSizeGreaterThan(100)
                    .allMatch(line -> line.get("time").asText().endsWith("Z"))
                    .anyMatch(line -> says(line, "INFO", "Completed checkpoint"))
                    .anyMatch(line -> says(line, "INFO", "from state RUNNING to RESTARTING"))
                    .anyMatch(line -> line.get("thrown").asText().contains("\tat "));
        }
    }

    @Test
    void whatIsLoggedOfACustomerIsFound() throws Exception {
        try (CapturedLog log = CapturedLog.open(folder)) {
            LoggerFactory.getLogger("dev.clientele.Careless")
                    .info("refused", new IllegalStateException(records().get(0)));

            assertThat(log.with(PERSONAL)).hasSize(1);
        }
        LoggerFactory.getLogger("dev.clientele.Careless").info("no longer captured");
    }

    /** One of each fate. */
    private static List<String> records() {
        String order = "'orderId':'" + ORDER + "','amount':" + AMOUNT;
        return List.of(
                event("e1", "order", order),
                event("e1", "order", order),
                event("e2", "order", order),
                event("e3", "order", "'orderId':'" + ORDER + "'"),
                event("e4", "return", "'orderId':'" + ORDER + "','amount':" + AMOUNT + "1"),
                event("e5", "wedding", "'guest':'" + SECRET + "'"),
                "{" + event("e6", "order", order),
                event("e7", "order", "'orderId':'x" + ORDER + "','amount':'" + SECRET + "'"),
                event("e8", "complaint", "'text':'" + SECRET.repeat(3_000) + "'"));
    }

    private static String event(String id, String type, String fields) {
        return "{'eventId':'%s','customerId':'%s','type':'%s','time':'2026-01-01T00:00:00Z',%s}"
                .formatted(id, CUSTOMER, type, fields)
                .replace('\'', '"');
    }

    private static boolean says(JsonNode line, String level, String words) {
        return line.get("level").asText().equals(level)
                && line.get("message").asText().contains(words);
    }

    private static void awaitAtLeast(MonitoredJob job, String metric, double atLeast) {
        await().atMost(Duration.ofMinutes(1)).until(() -> sum(job.scrape(), metric) >= atLeast);
    }

    private static double sum(List<Sample> samples, String metric) {
        return samples.stream()
                .filter(sample -> sample.name().equals(metric))
                .mapToDouble(Sample::value)
                .sum();
    }
}
