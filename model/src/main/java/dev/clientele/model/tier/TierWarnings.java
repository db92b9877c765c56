package dev.clientele.model.tier;

import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierNote.Notice;
import dev.clientele.model.tier.TierStanding.Warning;
import java.util.ArrayList;
import java.util.List;

/** Warns of a downgrade that would come if nothing happened, once a warning day and downgrade. */
public final class TierWarnings {

    private TierWarnings() {}

    /**
     * Sends what is to be warned of now.
     *
     * @param warnDays how many days ahead to warn
     * @param standing where the customer stands
     * @param downgradeDay the day of the coming downgrade; {@link Days#NEVER} if none
     * @param day the day of the customer's clock
     * @return the standing that remembers the warnings, and the notice of the smallest warning day
     *     reached; no notice if none is due
     */
    public static TierStep warn(
            List<Integer> warnDays, TierStanding standing, int downgradeDay, int day) {
        if (downgradeDay == Days.NEVER) {
            return TierStep.unchanged(standing.withWarning(null));
        }
        Warning before = standing.warning();
        boolean same = before != null && before.downgradeDay() == downgradeDay;
        List<Integer> warned = new ArrayList<>(same ? before.warned() : List.of());
        List<Integer> due =
                warnDays.stream()
                        .filter(ahead -> downgradeDay - day <= ahead && !warned.contains(ahead))
                        .toList();
        warned.addAll(due);
        TierStanding after = standing.withWarning(new Warning(downgradeDay, warned));
        TierNote note =
                due.isEmpty() ? null : new TierNote(Notice.WARNING, standing.tier(), downgradeDay);
        return new TierStep(after, null, note);
    }

    /**
     * The next day on which a warning is due.
     *
     * @param warnDays how many days ahead to warn
     * @param standing where the customer stands, as returned by {@link #warn}
     * @param day the day of the customer's clock
     * @return a day after {@code day}; {@link Days#NEVER} if none
     */
    public static int nextWarning(List<Integer> warnDays, TierStanding standing, int day) {
        Warning warning = standing.warning();
        if (warning == null) {
            return Days.NEVER;
        }
        int next = Days.NEVER;
        for (int ahead : warnDays) {
            if (!warning.warned().contains(ahead)) {
                next = Math.min(next, Math.max(warning.downgradeDay() - ahead, day + 1));
            }
        }
        return next;
    }
}
