package dev.clientele.benchmarks;

import java.util.TreeSet;

/** A contender's answers are not those of the engine. */
public final class WrongAnswersException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswersException(String contender, Answers expected, Answers actual) {
        super(message(contender, expected, actual));
    }

    /**
     * Compares answers.
     *
     * @param contender whose they are
     * @param expected the engine's
     * @param actual the contender's
     * @throws WrongAnswersException if they differ
     */
    public static void throwIfOther(String contender, Answers expected, Answers actual)
            throws WrongAnswersException {
        if (!expected.equals(actual)) {
            throw new WrongAnswersException(contender, expected, actual);
        }
    }

    private static String message(String contender, Answers expected, Answers actual) {
        StringBuilder message =
                new StringBuilder(contender + " answers otherwise than the engine does:");
        TreeSet<String> names = new TreeSet<>(expected.topics().keySet());
        names.addAll(actual.topics().keySet());
        for (String name : names) {
            Answers.Topic wanted = expected.topics().get(name);
            Answers.Topic given = actual.topics().get(name);
            if (wanted == null || !wanted.equals(given)) {
                message.append(System.lineSeparator())
                        .append("  " + name + ": expected " + wanted + ", got " + given);
            }
        }
        return message.toString();
    }
}
