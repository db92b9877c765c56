package dev.clientele.jobs.calibrate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.calibration.Calibration;
import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.jobs.calibrate.HistoryCollector.Spanned;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.slice.CivilCalendar;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Fits models to a history in files as calibrate does, for what goes on to use them. The first pass
 * has been made: what the history spans is known.
 */
public final class HistoryFit {

    private final HistoryCollector collector;
    private final Spanned spanned;
    private final CivilCalendar calendar;

    /**
     * A history, and how its money and days are meant.
     *
     * @param events a file, or a folder of them
     * @param policy a file or a shipped policy's name; null for none
     * @param timeZone where days begin without policy
     * @param parallelism of every operator; null for all cores
     * @param asOf stands for the machine's clock
     */
    public record Input(
            String events, String policy, ZoneId timeZone, Integer parallelism, Instant asOf) {}

    /**
     * What was fitted.
     *
     * @param report all figures
     * @param models the models to use; by rules if there is too little history
     * @param file the models file
     */
    public record Fitted(CalibrationReport report, FittedModels models, ObjectNode file) {

        /**
         * What was learned about who does not order.
         *
         * @return in use or not; null if nothing was
         */
        public LearnedChance learned() {
            boolean isLearned = report.churn() != null && report.churn().learned() != null;
            return isLearned ? report.churn().learned().chance() : null;
        }
    }

    private HistoryFit(HistoryCollector collector, Spanned spanned)
            throws InvalidDocumentException {
        this.collector = collector;
        this.spanned = spanned;
        this.calendar = spanned.calendar();
    }

    /**
     * Looks for what a history spans.
     *
     * @param input the history
     * @param progress is told every two seconds how far the work is
     * @throws IOException if there is no history, or one that can't be read
     * @throws InvalidDocumentException with every fault of the policy
     */
    public static HistoryFit of(Input input, PrintWriter progress) throws Exception {
        EventSource source = new FileEvents(input.events(), input.asOf());
        HistoryPasses passes =
                new HistoryPasses(
                        source,
                        CalibrationJob.flink(input.parallelism()),
                        new ReadingProgress(progress));
        HistoryCollector collector =
                new HistoryCollector(
                        input.policy(), input.timeZone(), source, passes, new Stopwatch());
        return new HistoryFit(collector, collector.span());
    }

    /**
     * The civil days.
     *
     * @return the policy's, or of the zone that was asked for
     */
    public CivilCalendar calendar() {
        return calendar;
    }

    /**
     * The policy, or one that says no more than what a currency and a day are.
     *
     * @return its documents, without models
     */
    public ProgrammeDocuments documents() {
        return spanned.documents();
    }

    /**
     * How many days of silence make a lapse, by the policy's latest version.
     *
     * @return null if it does not say
     * @throws InvalidDocumentException with every fault of the policy
     */
    public Integer lapsedDays() throws InvalidDocumentException {
        List<PolicyDocument> versions = spanned.documents().versions().get(0);
        ChurnRule churn = versions.get(versions.size() - 1).policy().terms().churn();
        return churn == null ? null : churn.lapsedDays();
    }

    /**
     * When the first order was placed.
     *
     * @return epoch day; null if there is none
     */
    public Integer firstOrderDay() {
        Long first = spanned.span().firstOrder();
        return first == null ? null : Integer.valueOf(calendar.dayOf(first));
    }

    /**
     * When the last event happened.
     *
     * @return epoch day
     */
    public int lastDay() {
        return calendar.dayOf(spanned.span().lastEvent());
    }

    /**
     * Fits to what is known at an instant. What comes after it is looked at to tell what was known
     * then, but nothing is learned from it. The churn score is about the days until the holdout
     * ends.
     *
     * @param until the end of what may be learned from, after the first order
     * @param holdoutUntil after it: where to stop reading
     * @return the fit; the same for the same history before {@code until}
     */
    public Fitted fit(Instant until, Instant holdoutUntil) throws Exception {
        int horizonDays =
                Math.max(
                        1,
                        calendar.dayOf(holdoutUntil.toEpochMilli() - 1)
                                - calendar.dayOf(until.toEpochMilli() - 1));
        Cuts cuts =
                new CutPlan(until, holdoutUntil, null, horizonDays).of(spanned.span(), calendar);
        ModelsOptions options = new ModelsOptions();
        Collected collected = collector.reduce(spanned, cuts, options.unit(), options.firstDay());
        CalibrationReport report = Calibration.of(collected.data());
        ModelsFile file = new ModelsFile(report, options);
        return new Fitted(report, file.models(), file.json());
    }
}
