package dev.clientele.jobs.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.jobs.Clientele;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.RhythmPurchases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command over tables, which needs no cluster. */
class CalibrateCommandTest {

    private static final int CUSTOMERS = 3_000;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void fitsATable() throws Exception {
        Path table = Files.writeString(folder.resolve("customers.csv"), customers());

        assertThat(
                        calibrate(
                                "--customers=" + table,
                                "--unit=weeks",
                                "--horizon-days=180",
                                "--monthly-discount=0.01",
                                "--report=" + folder.resolve("report.json"),
                                "--page=" + folder.resolve("page.html")))
                .as(err.toString())
                .isZero();

        FittedModels models = ModelsReader.read(folder.resolve("models.json"));
        assertThat(models.unit()).isEqualTo(ModelUnit.WEEKS);
        assertThat(models.horizonDays()).isEqualTo(180);
        assertThat(models.monthlyDiscount()).isEqualTo(0.01);
        assertThat(models.value()).isInstanceOf(GammaGamma.class);
        assertThat(models.purchases()).isNotInstanceOf(RhythmPurchases.class);
        JsonNode file = new ObjectMapper().readTree(folder.resolve("models.json").toFile());
        assertThat(file.at("/fit/customers").asInt()).isEqualTo(CUSTOMERS);
        assertThat(file.at("/fit/purchases/logLikelihood").asDouble()).isNegative();
        assertThat(file.at("/fit/purchases/standardErrors/alpha").asDouble()).isPositive();
        assertThat(file.at("/fit/reasons/0").asText()).contains("Log-likelihood");
        assertThat(folder.resolve("page.html")).content().contains("<svg").contains("Calibration");
        assertThat(out.toString())
                .contains("3,000 read from " + table, "log-likelihood", "choice", "took")
                .contains("models         " + models.version());
    }

    @Test
    void whatIsNotKnownIsLeftOutOfTheReport() throws Exception {
        Path table = Files.writeString(folder.resolve("customers.csv"), customers());
        calibrate("--customers=" + table, "--unit=weeks", "--report=" + folder.resolve("r.json"));

        String report = Files.readString(folder.resolve("r.json"));
        JsonNode json = new ObjectMapper().readTree(report);
        assertThat(report).doesNotContain("NaN", "Infinity", "null");
        assertThat(json.path("facts").has("from")).isFalse();
        assertThat(json.path("fits").get(0).has("validationScore")).isFalse();
        assertThat(json.path("fits").get(0).at("/parameters/0/standardError").isDouble()).isTrue();
        assertThat(json.path("unit").asText()).isEqualTo("weeks");
        assertThat(json.path("choice").path("reasons")).hasSize(1);
    }

    @Test
    void theSameTableGivesTheSameBytesAndAnotherUnitTheSameFit() throws Exception {
        Path table = Files.writeString(folder.resolve("customers.csv"), customers());
        calibrate("--customers=" + table, "--unit=weeks");
        byte[] first = Files.readAllBytes(folder.resolve("models.json"));
        calibrate("--customers=" + table, "--unit=weeks");

        assertThat(Files.readAllBytes(folder.resolve("models.json"))).isEqualTo(first);
        FittedModels weeks = ModelsReader.read(folder.resolve("models.json"));
        Path inDays = Files.writeString(folder.resolve("days.csv"), customers(7));
        calibrate("--customers=" + inDays, "--unit=days", "--version=mine");
        FittedModels days = ModelsReader.read(folder.resolve("models.json"));
        assertThat(days.version()).isEqualTo("mine").isNotEqualTo(weeks.version());
        assertThat(days.purchases()).hasSameClassAs(weeks.purchases());
    }

    @Test
    void tooSmallABaseGoesByRules() throws Exception {
        Path table =
                Files.writeString(folder.resolve("few.csv"), "x;t_x;T;m\n1;20;90;30.5\n0;0;80;\n");

        assertThat(calibrate("--customers=" + table, "--unit=days")).isZero();

        FittedModels models = ModelsReader.read(folder.resolve("models.json"));
        assertThat(models.purchases()).isEqualTo(new RhythmPurchases(ModelUnit.DAYS));
        assertThat(models.value()).isEqualTo(new MeanValue(30.5));
        assertThat(models.firstDay()).isTrue();
        assertThat(models.label()).isEqualTo("rules");
        assertThat(out.toString())
                .contains("2 customers with orders; a fit needs 500")
                .contains("spans 90 days; a fit needs 180")
                .contains("Nobody ordered on 3 days or more");
        assertThat(err.toString()).contains("no model was fitted").contains("rules");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--unit=weeks|give one of --events, --from-kafka and --customers",
                "--customers=a.csv --events=b|give one of --events, --from-kafka and --customers",
                "--customers=a.csv|--customers needs --unit",
                "--customers=a.csv --unit=days --until=2025-01-01T00:00:00Z|are for a history of",
                "--events=b --horizon-days=0|--horizon-days must be 1 to 36500",
                "--events=b --monthly-discount=2|--monthly-discount must be 0 to 1",
                "--events=b --validation-days=-1|--validation-days must be at least 0",
                "--events=b --churn-horizon-days=0|--churn-horizon-days must be 1 to 36500",
                "--customers=a.csv --unit=days --churn-horizon-days=9|are for a history of",
                "--events=b --parallelism=0|--parallelism must be 1 to 1024",
                "--events=b --policy=p --time-zone=UTC|--time-zone is that of the policy",
                "--events=b --until=2025-02-01T00:00:00Z --holdout-until=2025-01-01T00:00:00Z"
                        + "|--holdout-until must be after --until",
                "--events=b --page=none/page.html|--page none/page.html: there is no folder",
                "--events=b --unit=months|Invalid value for option '--unit'",
            })
    void wrongUsageIsTold(String options, String fault) {
        assertThat(calibrate(options.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(fault);
    }

    @Test
    void whatFailsIsTold() throws IOException {
        Path table = Files.writeString(folder.resolve("bad.csv"), "x,t_x,T\n1,5,3\n");

        assertThat(calibrate("--customers=" + table, "--unit=days")).isOne();
        assertThat(calibrate("--events=" + folder.resolve("none"))).isOne();
        assertThat(err.toString())
                .contains("bad.csv, line 2, column t_x: must be at most T, which is 3, is '5'")
                .contains("there is no such file or folder of events");
    }

    @Test
    void fitsWhatTheCustomersWereMadeBy() throws Exception {
        Path table = Files.writeString(folder.resolve("customers.csv"), customers());
        calibrate("--customers=" + table, "--unit=weeks", "--report=" + folder.resolve("r.json"));
        JsonNode fits = new ObjectMapper().readTree(folder.resolve("r.json").toFile()).get("fits");

        JsonNode parameters = fits.get(0).get("parameters");
        assertThat(parameters.get(0).get("value").asDouble()).isCloseTo(TRUTH.r(), within(0.15));
        assertThat(parameters.get(1).get("value").asDouble()).isCloseTo(TRUTH.alpha(), within(1.0));
    }

    private static final BgNbd TRUTH = new BgNbd(1, 6, 1, 3);

    /** A base that BG/NBD describes, over a year; a customer's rate is exponential. */
    private static String customers() {
        return customers(1);
    }

    private static String customers(int unit) {
        Random random = new Random(11);
        List<String> rows = new ArrayList<>(List.of("frequency,recency,T,monetary_value"));
        for (int i = 0; i < CUSTOMERS; i++) {
            double age = 30 + random.nextInt(22);
            double rate = -Math.log(1 - random.nextDouble()) / TRUTH.alpha();
            // Beta(1, b) is the smallest of b uniform numbers
            double dropout =
                    Math.min(
                            random.nextDouble(),
                            Math.min(random.nextDouble(), random.nextDouble()));
            int x = 0;
            double last = 0;
            double next = -Math.log(1 - random.nextDouble()) / rate;
            while (next < age) {
                x++;
                last = next;
                next =
                        random.nextDouble() < dropout
                                ? age
                                : next - Math.log(1 - random.nextDouble()) / rate;
            }
            double mean = x == 0 ? 0 : 10 + 40 * random.nextDouble() + 30 * random.nextDouble();
            rows.add(x + "," + unit * last + "," + unit * age + "," + (x == 0 ? "" : mean));
        }
        return String.join("\n", rows);
    }

    private int calibrate(String... options) {
        List<String> args =
                new ArrayList<>(List.of("calibrate", "--out=" + folder.resolve("models.json")));
        args.addAll(List.of(options));
        return Clientele.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
    }
}
