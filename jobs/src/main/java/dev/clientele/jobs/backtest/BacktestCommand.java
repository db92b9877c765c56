package dev.clientele.jobs.backtest;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.calibrate.HistoryFit;
import dev.clientele.jobs.calibrate.HistoryFit.Fitted;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.model.customer.Programmes;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code backtest}. */
@Command(
        name = "backtest",
        sortOptions = false,
        description = {
            "Fits the churn score to a history up to an instant, alerts from then on as if live,"
                    + " and judges scores and alerts by what came.",
            "Writes report.json, customers.csv with the scores of every customer, models.json, and"
                    + " page.html with charts."
        })
public final class BacktestCommand implements Callable<Integer> {

    private static final int HALF_A_YEAR = 182;

    @Mixin private BacktestOptions options;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<String> faults = options.faults();
        if (!faults.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), String.join(System.lineSeparator(), faults));
        }
        PrintWriter err = spec.commandLine().getErr();
        HistoryFit history = HistoryFit.of(input(), err);
        BacktestPlan plan =
                new Planning(options.until(), options.horizonDays(), lapseDays(history))
                        .plan(history.firstOrderDay(), history.lastDay(), history.calendar());
        Fitted fitted =
                history.fit(options.until(), Instant.ofEpochMilli(plan.holdout().instant()));
        Programmes programmes = LiveProgramme.of(history.documents(), fitted.models(), plan);
        ProgressLine progress = new ProgressLine(err, "records");
        LiveRun run =
                LiveRun.over(
                        options.events(),
                        programmes,
                        fitted.models(),
                        fitted.learned(),
                        plan,
                        options.parallelism(),
                        progress::reached);
        progress.end();
        Judging judging = new Judging(plan, fitted, programmes.main());
        BacktestReport report = judging.report(run, options.precisions(), history);
        BacktestFiles.write(options.out(), report, run.customers(), fitted.file());
        new BacktestText(spec.commandLine().getOut(), report).print(options.out());
        return 0;
    }

    private int lapseDays(HistoryFit history) throws InvalidDocumentException {
        Integer asked = options.lapseDays();
        Integer ofPolicy = history.lapsedDays();
        return asked != null ? asked : ofPolicy != null ? ofPolicy : HALF_A_YEAR;
    }

    private HistoryFit.Input input() {
        return new HistoryFit.Input(
                options.events().toString(),
                options.policy(),
                options.timeZone(),
                options.parallelism(),
                Instant.now());
    }
}
