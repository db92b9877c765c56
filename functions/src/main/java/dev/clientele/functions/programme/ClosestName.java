package dev.clientele.functions.programme;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses which name was meant by a mistyped one. */
final class ClosestName {

    /** Longer names are no typing errors, and the distance costs the product of the lengths. */
    private static final int LONGEST = 40;

    private ClosestName() {}

    /**
     * Says what to do about an unknown name.
     *
     * @param given the unknown name
     * @param known what it could be, in any order, not empty
     * @return for example {@code ; did you mean spend?}; all known names if none is close
     */
    static String advice(String given, Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        if (given.length() <= LONGEST) {
            String closest =
                    Collections.min(sorted, Comparator.comparingInt(name -> distance(given, name)));
            if (distance(given, closest) <= 1 + closest.length() / 4) {
                return "; did you mean " + closest + "?";
            }
        }
        return "; known are " + String.join(", ", sorted);
    }

    /** How many letters to insert, delete or replace; a letter's case does not count. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
