package dev.clientele.jobs.backtest;

import dev.clientele.functions.judge.Median;
import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.ByScore;
import dev.clientele.jobs.backtest.report.LeadTime.Customers;
import dev.clientele.jobs.backtest.report.LeadTime.Match;
import dev.clientele.jobs.backtest.report.LeadTime.Warnings;
import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Holds the score in use against rules of silence, spell by spell. */
final class LeadTimes {

    private static final List<Integer> RULES = List.of(90, 120);
    private static final double HUNDREDTHS = 100;

    private final BacktestPlan plan;
    private final List<Spell> spells;

    private LeadTimes(BacktestPlan plan, List<Spell> spells) {
        this.plan = plan;
        this.spells = spells;
    }

    /** Of all customers, then of repeat buyers, one for each rule shorter than a lapse. */
    static List<LeadTime> of(BacktestPlan plan, List<Spell> spells) {
        List<Spell> ofRepeatBuyers = spells.stream().filter(Spell::isOfRepeatBuyer).toList();
        List<LeadTime> all = new ArrayList<>(new LeadTimes(plan, spells).of(Customers.ALL));
        all.addAll(new LeadTimes(plan, ofRepeatBuyers).of(Customers.REPEAT));
        return all;
    }

    private List<LeadTime> of(Customers customers) {
        return RULES.stream()
                .filter(days -> days < plan.lapseDays())
                .map(days -> of(customers, days))
                .toList();
    }

    private LeadTime of(Customers customers, int days) {
        Warnings rule = warnings(spell -> spell.silentFor(days));
        return new LeadTime(customers, days, spells.size(), lapsed(), rule, scores(rule));
    }

    private long lapsed() {
        return spells.stream().filter(Spell::hasLapsed).count();
    }

    private List<ByScore> scores(Warnings rule) {
        List<ByScore> scores = new ArrayList<>();
        for (Match match : Match.values()) {
            Integer hundredths = threshold(match, rule);
            if (hundredths != null) {
                Warnings warnings = warnings(spell -> spell.reaches(hundredths));
                scores.add(new ByScore(match, hundredths / HUNDREDTHS, warnings));
            }
        }
        return scores;
    }

    /** Null if even the lowest score does not give as many as the rule. */
    private Integer threshold(Match match, Warnings rule) {
        return switch (match) {
            case SAME_RECALL ->
                    highestFor(
                            rule.found(),
                            spells.stream()
                                    .filter(Spell::hasLapsed)
                                    .mapToInt(Spell::highestScore)
                                    .toArray());
            case SAME_ALERTS ->
                    highestFor(
                            rule.alerts(), spells.stream().mapToInt(Spell::highestScore).toArray());
        };
    }

    private static Integer highestFor(long count, int[] scores) {
        Arrays.sort(scores);
        int index = scores.length - (int) count;
        boolean isPossible = count > 0 && index >= 0 && scores[index] != DailyScores.NONE;
        return isPossible ? Integer.valueOf(scores[index]) : null;
    }

    private Warnings warnings(ToIntFunction<Spell> alertDay) {
        long alerts = 0;
        long judged = 0;
        long right = 0;
        List<Integer> leads = new ArrayList<>();
        for (Spell spell : spells) {
            int day = alertDay.applyAsInt(spell);
            if (day == Days.NEVER) {
                continue;
            }
            alerts++;
            int end = day + plan.lapseDays();
            if (end <= plan.history().day()) {
                judged++;
                right += spell.next() > end ? 1 : 0;
            }
            if (spell.hasLapsed()) {
                leads.add(spell.lapseDay() - day);
            }
        }
        double median = Median.of(leads.stream().mapToDouble(Integer::doubleValue).toArray());
        double recall = (double) leads.size() / lapsed();
        return new Warnings(alerts, leads.size(), judged, right, recall, median);
    }
}
