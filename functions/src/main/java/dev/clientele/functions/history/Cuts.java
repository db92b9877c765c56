package dev.clientele.functions.history;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a history is cut.
 *
 * @param validation before the last part of what may be learned from; null to look at none
 * @param until the end of what may be learned from
 * @param end the end of the holdout; null if nothing comes after {@code until}
 * @param churn where it is learned who does not order; null to learn nothing of that
 */
public record Cuts(Cut validation, Cut until, Cut end, ChurnCuts churn) implements Serializable {

    /** Refuses windows that end before they begin. */
    public Cuts {
        windows(validation, until, end, churn);
    }

    /**
     * The windows between the cuts.
     *
     * @return by what each is for, those there are
     */
    public Map<Part, Window> windows() {
        return windows(validation, until, end, churn);
    }

    private static Map<Part, Window> windows(Cut validation, Cut until, Cut end, ChurnCuts churn) {
        Map<Part, Window> windows = new EnumMap<>(Part.class);
        if (validation != null) {
            windows.put(Part.VALIDATION, new Window(validation, until));
        }
        if (end != null) {
            windows.put(Part.HOLDOUT, new Window(until, end));
        }
        if (churn != null) {
            windows.put(Part.LEARNING, new Window(churn.learning(), until));
            if (churn.beforeValidation() != null) {
                windows.put(
                        Part.BEFORE_VALIDATION, new Window(churn.beforeValidation(), validation));
            }
        }
        return windows;
    }

    /**
     * The cuts there are.
     *
     * @return in their order, each once
     */
    public List<Cut> inOrder() {
        return Stream.concat(
                        Stream.of(until),
                        windows().values().stream()
                                .flatMap(window -> Stream.of(window.from(), window.to())))
                .distinct()
                .sorted(Comparator.comparingLong(Cut::instant))
                .toList();
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
