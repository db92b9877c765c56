package dev.clientele.functions.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a history is cut, each time later than the one before.
 *
 * @param validation before the last part of what may be learned from; null to look at none
 * @param until the end of what may be learned from
 * @param end the end of the holdout; null if nothing comes after {@code until}
 */
public record Cuts(Cut validation, Cut until, Cut end) implements Serializable {

    /** Refuses cuts in another order. */
    public Cuts {
        boolean isAscending =
                (validation == null || validation.day() < until.day())
                        && (end == null || until.day() < end.day());
        if (!isAscending) {
            throw new IllegalArgumentException("cuts must ascend");
        }
    }

    /**
     * The cuts there are.
     *
     * @return in their order
     */
    public List<Cut> inOrder() {
        List<Cut> cuts = new ArrayList<>();
        if (validation != null) {
            cuts.add(validation);
        }
        cuts.add(until);
        if (end != null) {
            cuts.add(end);
        }
        return cuts;
    }

    /**
     * The last cut: what comes after it is not looked at.
     *
     * @return the end of the holdout, or of what may be learned from
     */
    public Cut last() {
        return end == null ? until : end;
    }
}
