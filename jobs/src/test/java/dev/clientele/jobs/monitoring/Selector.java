package dev.clientele.jobs.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus asks for: a metric, and labels that it must have.
 *
 * @param metric its name
 * @param labels those that are asked for by their whole value
 */
record Selector(String metric, Map<String, String> labels) {

    /** What Prometheus knows by itself. */
    private static final Set<String> BUILT_IN = Set.of("up", "ALERTS");

    private static final Pattern SELECTOR =
            Pattern.compile("\\b(flink_\\w+|up|ALERTS)\\b(?:\\{([^}]*)})?");
    private static final Pattern EQUALS = Pattern.compile("(\\w+)=\"([^\"$]*)\"");

    /** Copies the labels. */
    Selector {
        labels = Map.copyOf(labels);
    }

    /** The metrics of Flink that an expression asks for. */
    static List<Selector> of(String expression) {
        return SELECTOR.matcher(expression)
                .results()
                .filter(match -> !BUILT_IN.contains(match.group(1)))
                .map(Selector::of)
                .toList();
    }

    private static Selector of(MatchResult match) {
        Map<String, String> labels = new HashMap<>();
        if (match.group(2) != null) {
            EQUALS.matcher(match.group(2))
                    .results()
                    .forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Selector(match.group(1), labels);
    }

    /** Whether something is there to be found. */
    boolean finds(List<Sample> samples) {
        return samples.stream()
                .anyMatch(
                        sample ->
                                sample.name().equals(metric)
                                        && sample.labels()
                                                .entrySet()
                                                .containsAll(labels.entrySet()));
    }
}
