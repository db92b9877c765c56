package dev.clientele.jobs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command over every row of the reference tables, which lie beside the project. */
class ReferenceScoresTest {

    private static final Percentage MODEL_ERROR = Percentage.withPercentage(1e-9);
    private static final Percentage NO_ORDER_ERROR = Percentage.withPercentage(1e-11);
    private static final String VALUE =
            "{\"model\": \"gamma-gamma\", \"p\": 6.2488024960742639, \"q\": 3.7445884609233122,"
                    + " \"v\": 15.447748064932831}";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bgnbd_grid.csv|bg-nbd|r alpha a b|961",
                "mbgnbd_grid.csv|mbg-nbd|r alpha a b|412",
                "paretonbd_grid.csv|pareto-nbd|r alpha s beta|415",
            })
    void purchasesMeetEveryRow(String table, String model, String names, int rows)
            throws IOException {
        Map<String, List<Map<String, String>>> groups =
                rows(table).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> parameters(row, model, names) + "|" + row.get("t")));
        int met = 0;
        for (List<Map<String, String>> group : groups.values()) {
            Map<String, String> first = group.get(0);
            String models = models(parameters(first, model, names), VALUE, "0");
            List<Map<String, String>> scored = scored(models, group, "--horizon=" + first.get("t"));
            for (Map<String, String> row : scored) {
                assertClose(row, "p_alive", "p_alive (given)", MODEL_ERROR);
                assertClose(row, "expected_orders", "e_purchases", MODEL_ERROR);
                if (row.containsKey("p_zero")) {
                    assertClose(row, "p_no_order", "p_zero", NO_ORDER_ERROR);
                }
                met++;
            }
        }
        assertThat(met).isEqualTo(rows);
    }

    @Test
    void valueMeetsEveryRow() throws IOException {
        int met = 0;
        for (Map<String, String> row : rows("gammagamma_grid.csv")) {
            Map<String, String> customer = new LinkedHashMap<>(row);
            customer.put("t_x", row.get("x").equals("0") ? "0" : "1");
            customer.put("T", "1");
            String value = "{\"model\": \"gamma-gamma\"" + fields(row, "p q v") + "}";
            String models = models(CDNOW, value, "0");
            Map<String, String> scored = scored(models, List.of(customer), "--horizon=1").get(0);
            assertClose(scored, "expected_value", "e_avg_value", MODEL_ERROR);
            met++;
        }
        assertThat(met).isEqualTo(31);
    }

    @Test
    void clvMeetsEveryRow() throws IOException {
        int met = 0;
        for (Map<String, String> row : rows("clv_grid.csv")) {
            double month = Double.parseDouble(row.get("units_per_month"));
            double horizon = month * Double.parseDouble(row.get("months"));
            String models = models(CDNOW, VALUE, row.get("monthly_discount"));
            Map<String, String> scored =
                    scored(models, List.of(row), "--horizon=" + horizon, "--month=" + month).get(0);
            assertClose(scored, "clv", "clv (given)", MODEL_ERROR);
            assertClose(scored, "expected_value", "e_avg_value", MODEL_ERROR);
            met++;
        }
        assertThat(met).isEqualTo(50);
    }

    private static final String CDNOW =
            "\"model\": \"bg-nbd\", \"r\": 0.2425929282798216, \"alpha\": 4.4135322652718028,"
                    + " \"a\": 0.79288596644058507, \"b\": 2.4257523826254501";

    private static String models(String purchases, String value, String discount) {
        return "{\"version\": \"v\", \"unit\": \"weeks\", \"purchases\": {"
                + purchases
                + "}, \"value\": "
                + value
                + ", \"monthlyDiscount\": "
                + discount
                + "}";
    }

    private static String parameters(Map<String, String> row, String model, String names) {
        return "\"model\": \"" + model + "\"" + fields(row, names);
    }

    private static String fields(Map<String, String> row, String names) {
        return List.of(names.split(" ")).stream()
                .map(name -> ", \"" + name + "\": " + row.get(name))
                .collect(Collectors.joining());
    }

    /** What the table calls as the command does is renamed. */
    private List<Map<String, String>> scored(
            String models, List<Map<String, String>> rows, String... options) throws IOException {
        List<String> columns = List.copyOf(new TreeSet<>(rows.get(0).keySet()));
        Function<String, String> renamed =
                name -> Score.COLUMNS.contains(name) ? name + " (given)" : name;
        String header = columns.stream().map(renamed).collect(Collectors.joining(","));
        String lines =
                rows.stream()
                        .map(row -> columns.stream().map(row::get).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        Scoring scoring = new Scoring(folder);
        assertThat(scoring.run(models, header + "\n" + lines, options)).as(scoring.said()).isZero();
        return scoring.rows();
    }

    private static void assertClose(
            Map<String, String> row, String actual, String expected, Percentage error) {
        assertThat(Double.parseDouble(row.get(actual)))
                .as(actual + " of " + row)
                .isCloseTo(Double.parseDouble(row.get(expected)), error);
    }

    private static List<Map<String, String>> rows(String name) throws IOException {
        Path table = Path.of("../../shared/reference", name).toAbsolutePath().normalize();
        assumeTrue(Files.isRegularFile(table), () -> "no reference table " + table + ", skipped");
        return Scoring.rows(table);
    }
}
