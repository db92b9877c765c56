package dev.clientele.jobs.score;

import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.jobs.table.TableException;
import dev.clientele.jobs.table.TableReader;
import dev.clientele.jobs.table.TableWriter;
import dev.clientele.model.clv.FittedModels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code score}. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Adds to each customer of a table what fitted models say: p_alive, expected_orders,"
                    + " p_no_order, expected_value and clv, with all digits.",
            "The table has a header with x (or frequency), t_x (or recency), T and, where known, m"
                    + " (or zbar, monetary_value); times in the models' unit. Other columns stay.",
            "clv is of revenue, for no margin is known here: expected_value times the expected"
                    + " orders of each month, discounted by the models' monthlyDiscount. A customer"
                    + " with repeats but no m has neither expected_value nor clv."
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final double DAYS_A_MONTH = 30.4375;

    /** Every month is a term of a sum. */
    private static final int MOST_MONTHS = 10_000;

    @Option(
            names = "--models",
            required = true,
            paramLabel = "FILE",
            description = "Fitted models, as calibrate writes them.")
    private Path models;

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = {
                "The table: CSV in UTF-8, by comma, semicolon or tab, unpacked if it ends in .gz;"
                        + " - is standard input."
            })
    private String customers;

    @Option(
            names = "--horizon",
            required = true,
            paramLabel = "N",
            description = "How far to look ahead, in the models' unit; decimals are welcome.")
    private double horizon;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the table goes; - is standard output. Default: standard output")
    private String out = TableWriter.STANDARD_OUTPUT;

    @Option(
            names = "--month",
            paramLabel = "N",
            description =
                    "The months by which clv is discounted, in the models' unit. Default: 30.4375"
                            + " days")
    private Double month;

    @Option(
            names = "--skip-faulty",
            description =
                    "Leave the added cells of a faulty row empty and count it. Default: a faulty"
                            + " row ends the command")
    private boolean skipFaulty;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FittedModels fitted = ModelsReader.read(models);
        double monthLength = month == null ? DAYS_A_MONTH / fitted.unit().daysPerUnit() : month;
        check(monthLength);
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = new ProgressLine(err, "customers");
        ScoreTable table = new ScoreTable(new Scorer(fitted, horizon, monthLength), skipFaulty);
        ScoreTable.Result result;
        try (TableReader reader = TableReader.open(customers)) {
            result = table.run(reader, out, progress::reached);
        } catch (TableException fault) {
            throw new TableException("--customers " + customers + ", " + fault.getMessage());
        }
        progress.end();
        err.printf(
                Locale.ROOT,
                "%,d customers scored by %s over %s %s%n",
                result.rows() - result.skipped(),
                fitted.version(),
                horizon,
                fitted.unit().name().toLowerCase(Locale.ROOT));
        if (result.skipped() > 0) {
            err.printf(
                    Locale.ROOT,
                    "%,d faulty rows without scores; the first: %s%n",
                    result.skipped(),
                    result.firstFault());
        }
        err.flush();
        return 0;
    }

    private void check(double monthLength) {
        if (!(horizon > 0) || Double.isInfinite(horizon)) {
            throw new ParameterException(spec.commandLine(), "--horizon must be over 0");
        }
        if (!(monthLength > 0) || !(horizon / monthLength <= MOST_MONTHS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--month must be over 0, and --horizon at most " + MOST_MONTHS + " months");
        }
    }
}
