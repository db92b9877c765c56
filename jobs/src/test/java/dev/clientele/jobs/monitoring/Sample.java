package dev.clientele.jobs.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of what a process tells Prometheus.
 *
 * @param name the metric's
 * @param labels by name
 * @param value the value
 */
record Sample(String name, Map<String, String> labels, double value) {

    private static final Pattern LINE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    /** Copies the labels. */
    Sample {
        labels = Map.copyOf(labels);
    }

    /** Reads the text format of Prometheus. */
    static List<Sample> read(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).map(Sample::readLine).toList();
    }

    private static Sample readLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a sample: " + line);
        }
        Map<String, String> labels = new HashMap<>();
        if (matcher.group(2) != null) {
            for (MatchResult label : LABEL.matcher(matcher.group(2)).results().toList()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        return new Sample(matcher.group(1), labels, Double.parseDouble(number(matcher.group(3))));
    }

    private static String number(String text) {
        return text.endsWith("Inf") ? text + "inity" : text;
    }
}
