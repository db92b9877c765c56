package dev.clientele.jobs.score;

import static dev.clientele.jobs.score.Scoring.CDNOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {

    private static final String MEAN =
            """
            {"version": "v", "unit": "days", "purchases": {"model": "rules"},
             "value": {"model": "mean", "mean": 20, "firstDay": FIRST}}
            """;

    @TempDir private Path folder;
    private Scoring scoring;

    @BeforeEach
    void prepare() {
        scoring = new Scoring(folder);
    }

    /** Two rows of the reference tables. */
    @Test
    void addsTheTruth() throws IOException {
        assertThat(scoring.run(CDNOW, "x,t_x,T\n0,0,0.14285714285714285\n", "--horizon=13"))
                .as(scoring.said())
                .isZero();

        Map<String, String> row = scoring.rows().get(0);
        assertThat(number(row, "p_alive")).isEqualTo(1);
        assertThat(number(row, "expected_orders")).isCloseTo(0.5202874902738113, error(1e-11));
        assertThat(number(row, "p_no_order")).isCloseTo(0.72092171351962, error(1e-4));
        assertThat(number(row, "expected_value")).isCloseTo(35.171, error(1e-5));

        scoring.run(CDNOW, "x,t_x,T,m\n2,30.43,38.86,22.35\n", "--horizon=13.035", "--month=4.345");
        row = scoring.rows().get(0);
        assertThat(number(row, "expected_value")).isCloseTo(24.65861618923692, error(1e-11));
        assertThat(number(row, "clv")).isCloseTo(11.082245467271774, error(1e-11));
    }

    @Test
    void keepsWhatThereIs() throws IOException {
        String table =
                "\uFEFFname;frequency;note;recency;T;zbar\r\n"
                        + "\"Li; Ann\";2;\"said \"\"hi\"\"\";30.43;38.86;22.35\r\n"
                        + "\r\n"
                        + "Bo ;1.0;;1.71;38.86;\r\n";

        assertThat(scoring.run(CDNOW, table, "--horizon=30.43")).as(scoring.said()).isZero();

        assertThat(scoring.lines()).hasSize(3);
        assertThat(scoring.lines().get(0))
                .isEqualTo(
                        "name;frequency;note;recency;T;zbar;p_alive;expected_orders;p_no_order;"
                                + "expected_value;clv");
        assertThat(scoring.lines().get(1))
                .startsWith("\"Li; Ann\";2;\"said \"\"hi\"\"\";30.43;38.86;22.35;0.7");
        assertThat(scoring.lines().get(2)).startsWith("Bo ;1.0;;1.71;38.86;;").endsWith(";;");
        assertThat(scoring.said()).contains("2 customers scored by cdnow over 30.43 weeks");
    }

    @Test
    void valueIsEverybodysWithoutRepeatsAndUnknownWithoutMean() throws IOException {
        scoring.run(CDNOW, "x,t_x,T,m\n0,0,9,\n0,0,9,70\n2,3,9,\n2,3,9,70\n", "--horizon=52");

        assertThat(scoring.rows())
                .extracting(row -> row.get("expected_value").isEmpty())
                .containsExactly(false, false, true, false);
        assertThat(scoring.rows().get(0)).isNotEqualTo(scoring.rows().get(3));
        assertThat(scoring.rows().get(0).get("clv")).isEqualTo(scoring.rows().get(1).get("clv"));
        assertThat(scoring.rows().get(2).get("clv")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, 20, 30", "true, 10, 30"})
    void theFirstDayCountsWhereTheModelsSaySo(String first, double once, double twice)
            throws IOException {
        String models = MEAN.replace("FIRST", first);

        scoring.run(models, "x,t_x,T,m\n0,0,10,10\n1,20,30,30\n0,0,10,\n", "--horizon=30");

        assertThat(scoring.rows())
                .extracting(row -> number(row, "expected_value"))
                .containsExactly(once, twice, 20.0);
    }

    @Test
    void clvIsTheDiscountedSumOverMonthsAndTheLastOneEndsWithTheHorizon() throws IOException {
        String table = "x,t_x,T,m\n2,30.43,38.86,22.35\n";
        double month = 30.4375 / 7;
        double sum = 0;
        double before = 0;
        double[] ends = {month, 2 * month, 10};
        for (int k = 0; k < ends.length; k++) {
            scoring.run(CDNOW, table, "--horizon=" + ends[k]);
            double orders = number(scoring.rows().get(0), "expected_orders");
            sum += (orders - before) / Math.pow(1.01, k + 1);
            before = orders;
        }
        Map<String, String> row = scoring.rows().get(0);

        assertThat(number(row, "clv"))
                .isCloseTo(sum * number(row, "expected_value"), within(1e-10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,1,|line 3, column T: must be a number with a point, as 30.43, is ''",
                "2,1,x|line 3, column T: must be a number with a point, as 30.43, is 'x'",
                "NaN,1,2|line 3, column x: must be a number with a point, as 30.43, is 'NaN'",
                "1e999,1,2|line 3, column x: must be 0 to 1e12, is '1e999'",
                "-1,1,2|line 3, column x: must be 0 to 1e12, is '-1'",
                "1.5,1,2|line 3, column x: must be a whole number of repeat purchases, is '1.5'",
                "1,3,2|line 3, column t_x: must be at most T, which is 2, is '3'",
                "0,1,2|line 3, column t_x: must be 0 for a customer without repeats, is '1'",
                "1,2|line 3 has 2 cells and the header 3",
            })
    void aFaultyRowEndsTheCommand(String row, String fault) throws IOException {
        assertThat(scoring.run(CDNOW, "x,t_x,T\n1,2,3\n" + row + "\n", "--horizon=9")).isOne();
        assertThat(scoring.said()).contains("in.csv, " + fault);
    }

    @Test
    void faultyRowsAreSkippedIfAsked() throws IOException {
        String table = "id,x,t_x,T\na,1,2,3\nb,1,5,3\nc\nd,0,0,3\n";

        assertThat(scoring.run(CDNOW, table, "--horizon=9", "--skip-faulty")).isZero();

        assertThat(scoring.lines().get(2)).isEqualTo("b,1,5,3,,,,,");
        assertThat(scoring.lines().get(3)).isEqualTo("c,,,,,,,,");
        assertThat(scoring.rows().get(3).get("clv")).isNotEmpty();
        assertThat(scoring.said())
                .contains("2 customers scored")
                .contains("2 faulty rows without scores; the first: line 3, column t_x: must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: there is no header",
                "x,t,T|line 1: there is no column t_x (or recency); the header has x, t, T",
                "x,frequency,t_x,T|line 1: the columns x and frequency say the same",
                "x,t_x,T,clv|line 1: there is a column clv already",
            })
    void aHeaderThatWillNotDoIsTold(String header, String fault) throws IOException {
        assertThat(scoring.run(CDNOW, header + "\n", "--horizon=9")).isOne();
        assertThat(scoring.said()).contains(fault);
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        assertThat(scoring.run(CDNOW, "x,t_x,T\n", "--horizon=0")).isEqualTo(2);
        assertThat(scoring.run(CDNOW, "x,t_x,T\n", "--horizon=9", "--month=1e-9")).isEqualTo(2);
        assertThat(scoring.said()).contains("--horizon must be over 0", "10000 months");
        assertThat(
                        scoring.execute(
                                "score",
                                "--models=" + folder.resolve("m.json"),
                                "--customers=" + folder.resolve("none.csv"),
                                "--horizon=1"))
                .isOne();
        assertThat(scoring.said()).contains("there is no such table of customers");
    }

    @Test
    void aTableInAnotherCharsetIsTold() throws IOException {
        Path table = folder.resolve("latin.csv");
        Files.write(table, "x,t_x,T,n\n1,2,3,Jos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("m.json"), CDNOW);

        assertThat(
                        scoring.execute(
                                "score",
                                "--models=" + folder.resolve("m.json"),
                                "--customers=" + table,
                                "--out=" + scoring.out(),
                                "--horizon=1"))
                .isOne();
        assertThat(scoring.said()).contains("not UTF-8");
    }

    @Test
    void worksInAPipe() throws IOException {
        Files.writeString(folder.resolve("m.json"), CDNOW);
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("x\tt_x\tT\n1\t2\t3\n".getBytes(UTF_8)));
            System.setOut(new PrintStream(written, true, UTF_8));
            assertThat(
                            scoring.execute(
                                    "score",
                                    "--models=" + folder.resolve("m.json"),
                                    "--customers=-",
                                    "--horizon=1"))
                    .isZero();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        assertThat(written.toString(UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1\t2\t3\t0.");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Percentage error(double relative) {
        return Percentage.withPercentage(100 * relative);
    }
}
