package dev.clientele.jobs.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what went out against what should have. */
public final class Comparison {

    private static final int EXAMPLES = 5;

    private Comparison() {}

    /**
     * What was found in one topic.
     *
     * @param topic its name
     * @param expected records that should be there
     * @param lost records that are not
     * @param duplicated records that are there once too often, or should not be there at all
     * @param different records that say something else
     * @param examples the ids of some of them, each with what is wrong
     */
    public record Finding(
            String topic,
            long expected,
            long lost,
            long duplicated,
            long different,
            List<String> examples) {

        /** Copies the examples. */
        public Finding {
            examples = List.copyOf(examples);
        }

        /**
         * Whether nothing is wrong.
         *
         * @return true if nothing is lost, duplicated or different
         */
        public boolean isClean() {
            return lost == 0 && duplicated == 0 && different == 0;
        }
    }

    /**
     * Compares.
     *
     * @param expected what should have gone out; only its topics are looked at
     * @param found what did
     * @return of each topic one finding
     */
    public static List<Finding> of(Outputs expected, Outputs found) {
        Map<String, Map<String, List<String>>> sent = found.topics();
        List<Finding> findings = new ArrayList<>();
        expected.topics()
                .forEach(
                        (topic, records) ->
                                findings.add(
                                        compare(
                                                topic,
                                                records,
                                                sent.getOrDefault(topic, Map.of()))));
        return findings;
    }

    private static Finding compare(
            String topic, Map<String, List<String>> expected, Map<String, List<String>> found) {
        Map<String, List<String>> all = new TreeMap<>(expected);
        found.forEach(all::putIfAbsent);
        Tally tally = new Tally();
        all.keySet()
                .forEach(
                        id ->
                                tally.add(
                                        id,
                                        expected.getOrDefault(id, List.of()),
                                        found.getOrDefault(id, List.of())));
        return new Finding(
                topic,
                expected.values().stream().mapToLong(List::size).sum(),
                tally.lost,
                tally.duplicated,
                tally.different,
                tally.examples);
    }

    private static final class Tally {
        private long lost;
        private long duplicated;
        private long different;
        private final List<String> examples = new ArrayList<>();

        void add(String id, List<String> expected, List<String> found) {
            int missing = Math.max(0, expected.size() - found.size());
            int tooMany = Math.max(0, found.size() - expected.size());
            long other =
                    expected.isEmpty()
                            ? 0
                            : found.stream().filter(each -> !expected.contains(each)).count();
            lost += missing;
            duplicated += tooMany;
            different += other;
            tell(missing > 0, "lost: " + id);
            tell(tooMany > 0, (expected.isEmpty() ? "not expected: " : "duplicated: ") + id);
            tell(other > 0, "different: " + id);
        }

        private void tell(boolean wrong, String example) {
            if (wrong && examples.size() < EXAMPLES) {
                examples.add(example);
            }
        }
    }
}
