package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.clientele.functions.history.Cut;
import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.ByScore;
import dev.clientele.jobs.backtest.report.LeadTime.Customers;
import dev.clientele.jobs.backtest.report.LeadTime.Match;
import dev.clientele.jobs.backtest.report.LeadTime.Warnings;
import dev.clientele.model.slice.Days;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lapses of 182 days; the fit ends on day 1,000 and the history on day 1,400. */
class LeadTimesTest {

    private static final int LAST = 1_400;

    @Test
    void countsTheWarningsOfSilence() {
        List<Spell> spells =
                List.of(
                        spell(900, Days.NEVER, 10), // silent for 90 before: alert on day 1,001
                        spell(1_000, Days.NEVER, 10), // alert on 1,090
                        spell(1_100, Days.NEVER, 10), // alert on 1,190
                        spell(1_001, 1_150, 10), // alert on 1,091, and a purchase
                        spell(1_100, 1_150, 10)); // ended before

        LeadTime lead = find(spells, Customers.ALL, 90);

        assertThat(lead.spells()).isEqualTo(5);
        assertThat(lead.lapsed()).isEqualTo(3);
        assertThat(lead.rule()).isEqualTo(new Warnings(4, 3, 4, 3, 1, 92));
        assertThat(lead.rule().precision()).isEqualTo(0.75);
        assertThat(lead.rule().lapseShare()).isEqualTo(0.75);
    }

    @Test
    void anAlertIsWrongIfAPurchaseComesWithinTheLapseAfterIt() {
        // a lapse on day 1,182, a purchase on day 1,250: within 182 days of the alert on day 1,090
        Warnings rule = find(List.of(spell(1_000, 1_250, 10)), Customers.ALL, 90).rule();

        assertThat(rule).isEqualTo(new Warnings(1, 1, 1, 0, 1, 92));
    }

    @Test
    void anAlertIsNotJudgedWhereTheHistoryEndsBefore() {
        // an alert on day 1,219 could be judged on day 1,401
        assertThat(find(List.of(spell(1_129, Days.NEVER, 10)), Customers.ALL, 90).rule())
                .isEqualTo(new Warnings(1, 1, 0, 0, 1, 92));
        // the day before it can
        assertThat(find(List.of(spell(1_128, Days.NEVER, 10)), Customers.ALL, 90).rule())
                .isEqualTo(new Warnings(1, 1, 1, 1, 1, 92));
    }

    @Test
    void theScoreIsHeldToTheRulesRecallAndAlerts() {
        List<Spell> spells =
                List.of(
                        spell(1_000, Days.NEVER, 70),
                        spell(1_001, Days.NEVER, 50),
                        spell(1_000, 1_150, 60),
                        spell(1_000, 1_101, 40)); // the rule alerts here too

        LeadTime lead = find(spells, Customers.ALL, 90);

        assertThat(lead.rule().alerts()).isEqualTo(4);
        ByScore recall = lead.scores().get(0);
        assertThat(recall.match()).isEqualTo(Match.SAME_RECALL);
        assertThat(recall.threshold()).isEqualTo(50);
        assertThat(recall.warnings().alerts()).isEqualTo(3);
        assertThat(recall.warnings().recall()).isEqualTo(1);
        ByScore alerts = lead.scores().get(1);
        assertThat(alerts.match()).isEqualTo(Match.SAME_ALERTS);
        assertThat(alerts.threshold()).isEqualTo(40);
        assertThat(alerts.warnings().alerts()).isEqualTo(4);
    }

    @Test
    void repeatBuyersAreCountedApart() {
        Spell first = new Spell(1_000, Days.NEVER, 1_182, false, 1_001, rising(181, 10));

        List<LeadTime> leads = LeadTimes.of(plan(), List.of(first, spell(1_000, Days.NEVER, 10)));

        assertThat(leads)
                .extracting(LeadTime::customers, LeadTime::silentDays, LeadTime::spells)
                .containsExactly(
                        tuple(Customers.ALL, 90, 2L),
                        tuple(Customers.ALL, 120, 2L),
                        tuple(Customers.REPEAT, 90, 1L),
                        tuple(Customers.REPEAT, 120, 1L));
    }

    @Test
    void withoutSpellsThereIsNothingToHoldAgainstEachOther() {
        LeadTime lead = find(List.of(), Customers.ALL, 120);

        assertThat(lead.rule().recall()).isNaN();
        assertThat(lead.rule().precision()).isNaN();
        assertThat(lead.rule().medianLeadDays()).isNaN();
        assertThat(lead.scores()).isEmpty();
    }

    private static LeadTime find(List<Spell> spells, Customers customers, int days) {
        return LeadTimes.of(plan(), spells).stream()
                .filter(lead -> lead.customers() == customers && lead.silentDays() == days)
                .findFirst()
                .orElseThrow();
    }

    /** Of a repeat buyer, with a score that rises to its highest on the last day. */
    private static Spell spell(int start, int next, int score) {
        int from = Math.max(1_001, start);
        int days = Math.min(start + 182, next) - from;
        return new Spell(start, next, start + 182, true, from, rising(days, score));
    }

    private static short[] rising(int days, int score) {
        short[] highest = new short[days];
        for (int i = 0; i < days; i++) {
            highest[i] = (short) (100 * score - (days - 1 - i));
        }
        return highest;
    }

    private static BacktestPlan plan() {
        BacktestPlan plan = Runs.PLAN;
        return new BacktestPlan(
                Cut.after(1_000, plan.calendar()),
                Cut.after(1_100, plan.calendar()),
                Cut.after(LAST, plan.calendar()),
                182,
                plan.calendar());
    }
}
