package dev.clientele.jobs.backtest;

import dev.clientele.model.customer.PurchaseLedger;
import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.List;

/** Cuts one customer's history into spells of silence. */
final class CustomerSpells {

    private final BacktestPlan plan;
    private final DailyScores scores;

    CustomerSpells(BacktestPlan plan, DailyScores scores) {
        this.plan = plan;
        this.scores = scores;
    }

    /**
     * The spells that still last at the end of the fit and would be a lapse in the history, after
     * the first day on which an alert can come.
     */
    List<Spell> of(PurchaseLedger ledger) {
        List<Integer> days = purchaseDays(ledger);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int next = i + 1 < days.size() ? days.get(i + 1) : Days.NEVER;
            int lapseDay = days.get(i) + plan.lapseDays();
            boolean isJudged = lapseDay > plan.firstDay() && lapseDay <= plan.history().day();
            if (isJudged && next > plan.until().day()) {
                spells.add(spell(days.get(i), next, lapseDay, i > 0));
            }
        }
        return spells;
    }

    private Spell spell(int start, int next, int lapseDay, boolean isRepeat) {
        int from = Math.max(plan.firstDay(), start);
        int last = Math.min(lapseDay, next) - 1;
        short[] highest = last < from ? new short[0] : scores.highestSince(from, last);
        return new Spell(start, next, lapseDay, isRepeat, from, highest);
    }

    private static List<Integer> purchaseDays(PurchaseLedger ledger) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.totals(i).live() > 0) {
                days.add(ledger.day(i));
            }
        }
        return days;
    }
}
