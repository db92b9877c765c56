package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over a made-up history, with the fit on a cluster of its own in this process. */
class BacktestITCase {

    private static final int HORIZON = 120;
    private static final LocalDate HOLDOUT_END = Population.UNTIL.plusDays(HORIZON);
    private static final String UNTIL = "--until=2024-10-01T00:00:00Z";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Population POPULATION = Population.madeUp();

    @TempDir private static Path folder;
    private static Path events;
    private static String said;

    @BeforeAll
    static void backtest() throws IOException {
        events = POPULATION.write(folder.resolve("events.jsonl"));
        said = run(events, "out", "--parallelism=1");
    }

    @Test
    void aucIsThatOfTheTable() throws IOException {
        List<Map<String, String>> rows = customers("out");
        for (String column : List.of("churn_score", "models", "recency_days")) {
            assertThat(auc(rows, row -> Double.parseDouble(row.get(column))))
                    .as(column)
                    .isCloseTo(figures(column).get("auc").asDouble(), within(1e-12));
        }
        assertThat(auc(rows, row -> -Integer.parseInt(row.get("repeats"))))
                .isCloseTo(figures("repeats").get("auc").asDouble(), within(1e-12));
        assertThat(auc(rows, row -> Integer.parseInt(row.get("recency_days")) >= 90 ? 1 : 0))
                .isCloseTo(figures("silent-90-days").get("auc").asDouble(), within(1e-12));
        assertThat(figures("churn_score").get("auc").asDouble()).isGreaterThan(0.7);
    }

    @Test
    void logLossBrierAndThresholdsAreThoseOfTheTable() throws IOException {
        List<Map<String, String>> rows = customers("out");
        double logLoss = 0;
        double brier = 0;
        for (Map<String, String> row : rows) {
            double chance = Double.parseDouble(row.get("churn_score")) / 100;
            double happened = hasOrdered(row) ? 1 - chance : chance;
            logLoss -= Math.log(happened) / rows.size();
            brier += (1 - happened) * (1 - happened) / rows.size();
        }
        JsonNode inUse = figures("churn_score");
        assertThat(inUse.get("logLoss").asDouble()).isCloseTo(logLoss, within(1e-9));
        assertThat(inUse.get("brier").asDouble()).isCloseTo(brier, within(1e-9));
        assertThat(figures("repeats").get("brier").isNull()).isTrue();

        JsonNode advice = report("out").get("advice").get(0);
        double threshold = advice.get("threshold").asDouble();
        long alerted =
                rows.stream()
                        .filter(row -> Double.parseDouble(row.get("churn_score")) >= threshold)
                        .count();
        assertThat(advice.get("wantedPrecision").asDouble()).isEqualTo(0.7);
        assertThat(advice.get("alerted").asLong()).isEqualTo(alerted);
        assertThat(advice.get("precision").asDouble()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void theTableSaysOfEachCustomerWhatTheHistorySays() throws IOException {
        List<Map<String, String>> rows = customers("out");
        List<String> known =
                POPULATION.orders().keySet().stream().filter(id -> !before(id).isEmpty()).toList();

        assertThat(rows).extracting(row -> row.get("customerId")).containsExactlyElementsOf(known);
        for (Map<String, String> row : rows) {
            NavigableSet<LocalDate> days = before(row.get("customerId"));
            assertThat(row)
                    .containsEntry("repeats", Integer.toString(days.size() - 1))
                    .containsEntry(
                            "recency_days",
                            Long.toString(ChronoUnit.DAYS.between(days.last(), Population.UNTIL)))
                    .containsEntry("ordered_in_holdout", inHoldout(row.get("customerId")));
        }
        assertThat(report("out").at("/facts/customers").asInt()).isEqualTo(known.size());
    }

    @Test
    void theParallelismIsOfNoMatter() throws IOException {
        String again = run(events, "again", "--parallelism=2");

        assertThat(again.replace("again", "out")).isEqualTo(said);
        for (String file : List.of("report.json", "customers.csv", "models.json", "page.html")) {
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("out").resolve(file));
        }
    }

    /** Nothing that came after the end of the fit reaches models or scores. */
    @Test
    void anotherFutureLeavesModelsAndScoresAsTheyAre() throws IOException {
        Population other =
                POPULATION.with(
                        day ->
                                day.isAfter(Population.UNTIL) && day.isBefore(Population.END)
                                        ? day.plusDays(77)
                                        : day);
        run(other.write(folder.resolve("future.jsonl")), "future");

        assertThat(folder.resolve("future/models.json"))
                .hasSameBinaryContentAs(folder.resolve("out/models.json"));
        assertThat(scores("future")).isEqualTo(scores("out"));
        assertThat(customers("future")).isNotEqualTo(customers("out"));

        // another past does reach them
        Population past =
                POPULATION.with(day -> day.equals(Population.UNTIL) ? day.minusDays(20) : day);
        run(past.write(folder.resolve("past.jsonl")), "past");
        assertThat(scores("past")).isNotEqualTo(scores("out"));
    }

    @Test
    void alertsRaisedAtTheEndOfTheFitAreThoseOfTheTable() throws IOException {
        long over =
                customers("out").stream()
                        .filter(row -> Double.parseDouble(row.get("churn_score")) >= 60)
                        .count();
        JsonNode all = report("out").get("alerts").get(0);

        assertThat(all.get("by").asText()).isEqualTo("all");
        assertThat(all.get("raised").asLong()).isGreaterThan(over);
        assertThat(all.get("lost").asLong() + all.get("recovered").asLong())
                .isGreaterThanOrEqualTo(over);
        assertThat(said).contains("alerts as if live", "base rate", "how early, for lapses of 60");
    }

    private static String run(Path history, String out, String... more) {
        StringWriter text = new StringWriter();
        StringWriter error = new StringWriter();
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "backtest",
                                "--events=" + history,
                                UNTIL,
                                "--horizon=" + HORIZON,
                                "--lapse-days=60",
                                "--out=" + folder.resolve(out)));
        args.addAll(List.of(more));
        int exitCode =
                Clientele.commandLine()
                        .setOut(new PrintWriter(text))
                        .setErr(new PrintWriter(error))
                        .execute(args.toArray(String[]::new));
        assertThat(exitCode).as(error.toString()).isZero();
        return text.toString();
    }

    private static JsonNode report(String out) throws IOException {
        return JSON.readTree(folder.resolve(out).resolve("report.json").toFile());
    }

    private static JsonNode figures(String name) throws IOException {
        for (JsonNode scorer : report("out").get("scorers")) {
            if (scorer.get("name").asText().equals(name)) {
                return scorer;
            }
        }
        throw new AssertionError("there is no scorer " + name);
    }

    private static List<Map<String, String>> customers(String out) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(out).resolve("customers.csv"));
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> scores(String out) throws IOException {
        return customers(out).stream()
                .map(row -> row.get("customerId") + " " + row.get("churn_score"))
                .toList();
    }

    private static NavigableSet<LocalDate> before(String customer) {
        NavigableSet<LocalDate> days = POPULATION.days(customer);
        days.removeIf(day -> day.isAfter(Population.UNTIL));
        return days;
    }

    private static String inHoldout(String customer) {
        return POPULATION.days(customer).stream()
                        .anyMatch(day -> day.isAfter(Population.UNTIL) && !day.isAfter(HOLDOUT_END))
                ? "1"
                : "0";
    }

    private static boolean hasOrdered(Map<String, String> row) {
        return row.get("ordered_in_holdout").equals("1");
    }

    /** Pair by pair. */
    private static double auc(
            List<Map<String, String>> rows, ToDoubleFunction<Map<String, String>> score) {
        double[] silent = rows.stream().filter(it -> !hasOrdered(it)).mapToDouble(score).toArray();
        double[] ordering = rows.stream().filter(it -> hasOrdered(it)).mapToDouble(score).toArray();
        double sum = 0;
        for (double one : silent) {
            sum += Arrays.stream(ordering).map(other -> Math.signum(one - other) / 2 + 0.5).sum();
        }
        return sum / silent.length / ordering.length;
    }
}
