package dev.clientele.functions.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences about a fit, with its numbers rounded for reading. */
final class Findings {

    private final List<String> sentences = new ArrayList<>();

    /**
     * Adds a sentence.
     *
     * @param sentence with a {@code %s} for each part
     * @param parts numbers are rounded to four digits
     */
    void add(String sentence, Object... parts) {
        Object[] readable = parts.clone();
        for (int i = 0; i < readable.length; i++) {
            if (readable[i] instanceof Double number) {
                readable[i] = String.format(Locale.ROOT, "%.4g", number);
            }
        }
        sentences.add(sentence.formatted(readable));
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
