package dev.clientele.jobs.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.calibration.CalibrationData;
import dev.clientele.functions.calibration.ChurnWindow;
import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.history.Cuts;
import dev.clientele.functions.history.FindingTotals;
import dev.clientele.functions.history.Part;
import dev.clientele.functions.history.Window;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.slice.CivilCalendar;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reduction on a cluster finds what one finds by hand. */
class CalibrationJobITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setNumberTaskManagers(1)
                            .setNumberSlotsPerTaskManager(2)
                            .build());

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "2, true"})
    void findsWhatIsFoundByHand(int parallelism, boolean firstDay) throws Exception {
        List<NaiveHistory.Event> events = MadeUpHistory.events();
        NaiveHistory naive =
                new NaiveHistory(
                        List.of(
                                dayBefore(MadeUpHistory.VALIDATION),
                                dayBefore(MadeUpHistory.UNTIL),
                                dayBefore(MadeUpHistory.END)),
                        firstDay);
        events.forEach(naive::take);
        CalibrationData byHand = naive.data();

        HistoryPasses passes =
                new HistoryPasses(
                        new FileEvents(
                                MadeUpHistory.write(events, folder).toString(),
                                Instant.parse("2027-01-01T00:00:00Z")),
                        CalibrationJob.flink(parallelism),
                        new ReadingProgress(new PrintWriter(new StringWriter())));
        HistorySpan span = passes.span("EUR");
        Cuts cuts =
                new CutPlan(MadeUpHistory.UNTIL, MadeUpHistory.END, 61, 45)
                        .of(span, new CivilCalendar(ZoneOffset.UTC));
        HistoryPasses.Reduced reduced = passes.reduce(policy(), "EUR", cuts, firstDay);
        CalibrationData data =
                reduced.totals()
                        .data(
                                cuts,
                                new FindingTotals.Measures(ModelUnit.WEEKS, firstDay, 100, "EUR"));

        assertThat(span.currencies()).containsOnlyKeys("EUR");
        assertThat(span.read()).isEqualTo(events.size() + 2L);
        assertThat(reduced.refused()).containsEntry("not-json", 2L);
        assertThat(reduced.customers()).isEqualTo(400);
        assertThat(reduced.deduplicated()).isPositive();
        assertThat(data.facts()).isEqualTo(byHand.facts());
        assertThat(data.timeline()).isEqualTo(byHand.timeline());
        assertThat(data.training()).hasSizeGreaterThan(50);
        assertThat(data.training()).containsExactlyInAnyOrderElementsOf(byHand.training());
        assertThat(data.validation().length()).isEqualTo(byHand.validation().length());
        assertThat(data.validation().groups())
                .containsExactlyInAnyOrderElementsOf(byHand.validation().groups());
        assertThat(data.holdout().length()).isEqualTo(byHand.holdout().length());
        assertThat(data.holdout().groups())
                .containsExactlyInAnyOrderElementsOf(byHand.holdout().groups());
        assertThat(data.churn().horizonDays()).isEqualTo(45);
        isAsByHand(data.churn().learning(), cuts.windows().get(Part.LEARNING), events);
        isAsByHand(data.churn().choosing(), cuts.windows().get(Part.VALIDATION), events);
        isAsByHand(
                data.churn().beforeChoosing(), cuts.windows().get(Part.BEFORE_VALIDATION), events);
        isAsByHand(data.churn().holdout(), cuts.windows().get(Part.HOLDOUT), events);
    }

    private static void isAsByHand(
            ChurnWindow found, Window window, List<NaiveHistory.Event> events) {
        NaiveHistory naive =
                new NaiveHistory(
                        List.of(
                                LocalDate.ofEpochDay(window.from().day()),
                                LocalDate.ofEpochDay(window.to().day()),
                                dayBefore(MadeUpHistory.END)),
                        false);
        events.forEach(naive::take);

        assertThat(found.days()).isEqualTo(naive.churn().days());
        assertThat(found.groups())
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(naive.churn().groups());
    }

    private static ProgrammeDocuments policy() {
        return new ProgrammeDocuments(
                List.of(
                        new NamedDocument(
                                "policy",
                                """
                                {"id": "p", "version": 1, "effectiveFrom": "2020-01-01T00:00:00Z",
                                 "approvedBy": "x", "timeZone": "UTC", "currency": "EUR",
                                 "tiers": [{"id": "customer"}]}
                                """)),
                null,
                List.of());
    }

    private static LocalDate dayBefore(Instant cut) {
        return LocalDate.ofInstant(cut, ZoneOffset.UTC).minusDays(1);
    }
}
