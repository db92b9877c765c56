package dev.clientele.jobs.backtest;

import dev.clientele.jobs.backtest.report.AlertFigures;
import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.Warnings;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells people what a back-test found. */
final class BacktestText {

    private static final double PERCENT = 100;

    private final PrintWriter out;
    private final BacktestReport report;

    BacktestText(PrintWriter out, BacktestReport report) {
        this.out = out;
        this.report = report;
    }

    /** Says everything, and where the files are. */
    void print(Path folder) {
        facts(report.facts());
        heading("who does not order, by score");
        scorers();
        report.scorers().stream()
                .filter(BacktestText::isChance)
                .findFirst()
                .ifPresent(this::deciles);
        heading("thresholds of the score in use");
        report.advice().forEach(this::advice);
        heading("how early, for lapses of " + report.facts().lapseDays() + " days");
        leadTimes();
        heading("alerts as if live, since " + report.facts().until());
        alerts();
        out.println();
        line("wrote report.json, customers.csv, models.json and page.html into %s", folder);
        out.flush();
    }

    private void facts(BacktestFacts facts) {
        line(
                "%-14s %s to %s, days of %s",
                "learned from", facts.from(), facts.until(), facts.zone());
        line("%-14s the %,d days to %s", "judged by", facts.horizonDays(), facts.holdoutEnd());
        line(
                "%-14s %,d, of whom %,d (%s) did not order",
                "customers", facts.customers(), facts.withoutOrder(), percent(facts.baseRate()));
        line("%-14s %s, %s", "models", facts.purchaseModel(), facts.modelsVersion());
        line("%-14s %s: %s", "score in use", facts.scorer(), facts.why());
    }

    private void scorers() {
        row("", "AUC", "in use ahead", "95 % within", "log loss", "Brier");
        for (ScorerFigures scorer : report.scorers()) {
            boolean isAlike = scorer.behind() == 0;
            row(
                    scorer.label(),
                    number("%.4f", scorer.auc()),
                    isAlike ? "-" : number("%+.4f", scorer.behind()),
                    isAlike ? "-" : number("+-%.4f", scorer.behindMargin()),
                    number("%.4f", scorer.logLoss()),
                    number("%.4f", scorer.brier()));
        }
    }

    /** Points of signals make a score that is more than a chance. */
    private static boolean isChance(ScorerFigures scorer) {
        return !Double.isNaN(scorer.brier());
    }

    private void deciles(ScorerFigures scorer) {
        out.println();
        out.println("chance of no order, in tenths, by score: " + scorer.label());
        row("", "customers", "foretold", "observed");
        for (ScorerFigures.Decile decile : scorer.deciles()) {
            row(
                    "",
                    count(decile.customers()),
                    number("%.3f", decile.predicted()),
                    number("%.3f", decile.observed()));
        }
    }

    private void advice(ThresholdAdvice advice) {
        if (!advice.isReached()) {
            line("precision %s: none. %s", percent(advice.wantedPrecision()), advice.whyNot());
            return;
        }
        line(
                "precision %s: %.2f, which alerts %,d customers; %s of them did not order, and"
                        + " these are %s of all who did not",
                percent(advice.wantedPrecision()),
                advice.threshold(),
                advice.alerted(),
                percent(advice.precision()),
                percent(advice.recall()));
    }

    private void leadTimes() {
        if (report.leadTimes().stream().allMatch(it -> it.spells() == 0)) {
            line("no spell of silence can be judged: none would be a lapse inside the history");
            return;
        }
        row("", "alerts", "lapsed", "recall", "median lead", "right", "of judged");
        LeadTime.Customers shown = null;
        for (LeadTime lead : report.leadTimes()) {
            if (lead.customers() != shown) {
                shown = lead.customers();
                line(
                        "%s: %,d spells of silence, %,d of them a lapse",
                        shown.label(), lead.spells(), lead.lapsed());
            }
            warnings("  silent for %d days".formatted(lead.silentDays()), lead.rule());
            lead.scores().forEach(this::byScore);
        }
    }

    private void byScore(LeadTime.ByScore score) {
        warnings(
                String.format(
                        Locale.ROOT,
                        "    score %.2f, %s",
                        score.threshold(),
                        score.match().label()),
                score.warnings());
    }

    private void warnings(String label, Warnings warnings) {
        row(
                label,
                count(warnings.alerts()),
                percent(warnings.lapseShare()),
                percent(warnings.recall()),
                number("%.0f days", warnings.medianLeadDays()),
                percent(warnings.precision()),
                count(warnings.judged()));
    }

    private void alerts() {
        row("", "raised", "lost", "recovered", "open", "precision");
        for (AlertFigures alerts : report.alerts()) {
            row(
                    alerts.by().code() + " " + alerts.value(),
                    count(alerts.raised()),
                    count(alerts.lost()),
                    count(alerts.recovered()),
                    count(alerts.open()),
                    percent(alerts.precision()));
        }
        row("base rate", "", "", "", "", percent(report.facts().baseRate()));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void row(String label, String... cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-34s", label));
        for (String cell : List.of(cells)) {
            line.append(String.format(Locale.ROOT, " %12s", cell));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String percent(double share) {
        return number("%.1f %%", PERCENT * share);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String number(String format, double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
    }

    private void line(String format, Object... parts) {
        out.println(String.format(Locale.ROOT, format, parts).stripTrailing());
    }
}
