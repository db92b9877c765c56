package dev.clientele.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says the conditions of tiers in words. Conditions are spelled as in policies, and receipts spell
 * them so too: both can be explained by one voice.
 */
public final class ConditionWords {

    private static final String INDENT = "  ";
    private static final Map<String, String> OPERATORS = new LinkedHashMap<>();

    static {
        OPERATORS.put("atLeast", "at least");
        OPERATORS.put("moreThan", "more than");
        OPERATORS.put("atMost", "at most");
        OPERATORS.put("lessThan", "less than");
        OPERATORS.put("equals", "exactly");
    }

    private final MetricWords metrics;

    /**
     * Words for one programme.
     *
     * @param currency ISO 4217 code of its money
     */
    public ConditionWords(String currency) {
        metrics = new MetricWords(currency);
    }

    /**
     * A condition, one part a line.
     *
     * @param condition as a policy or a receipt spells it
     * @return at least one line; parts of parts are indented by two spaces
     */
    public List<String> lines(JsonNode condition) {
        if (condition.has("all")) {
            return group("all of", condition.path("all"));
        }
        if (condition.has("any")) {
            return group("one of", condition.path("any"));
        }
        if (condition.has("not")) {
            return not(condition.path("not"));
        }
        return condition.has("weighted") ? weighted(condition) : List.of(comparison(condition));
    }

    /**
     * A condition in one sentence.
     *
     * @param condition as a policy or a receipt spells it
     * @return for example {@code at least CNY 2,000 spent in 365 days and at least 3 orders in 365
     *     days}
     */
    public String sentence(JsonNode condition) {
        if (condition.has("all")) {
            return joined(condition.path("all"), " and ");
        }
        if (condition.has("any")) {
            return joined(condition.path("any"), " or ");
        }
        if (condition.has("not")) {
            return "not " + bracketed(condition.path("not"));
        }
        if (!condition.has("weighted")) {
            return comparison(condition);
        }
        List<String> parts = new ArrayList<>();
        condition.path("weighted").forEach(part -> parts.add(part(part)));
        return threshold(condition) + " points, up to " + String.join(", ", parts);
    }

    /**
     * The value of a metric.
     *
     * @param reading an object with {@code metric}, its window and perhaps a {@code value}
     * @return for example {@code CNY 548.50 spent in 180 days}; says so if it is not known
     */
    public String value(JsonNode reading) {
        String metric = reading.path("metric").asText();
        if (!reading.has("value")) {
            return MetricWords.name(metric) + window(reading) + ": not known";
        }
        return metrics.sentence(metric, "", number(reading, "value")) + window(reading);
    }

    /**
     * What is missing to a tier in one dimension.
     *
     * @param missing an element of a receipt's {@code next.missing}
     * @return for example {@code at least 5 orders in 365 days: 3 more than now (2)}
     */
    public String missing(JsonNode missing) {
        if (!missing.has("needs")) {
            return sentence(missing.path("condition"));
        }
        BigDecimal needs = number(missing, "needs");
        String metric = missing.path("metric").asText();
        if (metric.equals("weighted")) {
            return "at least "
                    + MetricWords.plain(needs)
                    + " points: now "
                    + MetricWords.plain(number(missing, "value"));
        }
        String operator = missing.path("operator").asText();
        String rule =
                metrics.sentence(metric, OPERATORS.getOrDefault(operator, operator), needs)
                        + window(missing);
        if (!missing.has("value") || metric.equals("strategicPartner")) {
            return rule + ": not known yet";
        }
        BigDecimal value = number(missing, "value");
        String now = ": now " + metrics.number(metric, value);
        return operator.equals("atLeast")
                ? rule + now + ", " + metrics.number(metric, needs.subtract(value)) + " more"
                : rule + now;
    }

    /**
     * Whether a condition holds in more than one way, so that not all that is missing is needed.
     *
     * @param condition as a policy or a receipt spells it
     * @return true if one of several parts is enough somewhere in it
     */
    public static boolean hasAlternatives(JsonNode condition) {
        return condition.findValue("any") != null;
    }

    /**
     * An amount of the programme's money.
     *
     * @param amount in currency units
     * @return for example {@code CNY 2,000} or {@code CNY 420.50}
     */
    public String money(BigDecimal amount) {
        return metrics.money(amount);
    }

    private List<String> group(String heading, JsonNode parts) {
        if (parts.size() == 1) {
            return lines(parts.get(0));
        }
        List<String> lines = new ArrayList<>(List.of(heading));
        for (JsonNode part : parts) {
            lines(part).forEach(line -> lines.add(INDENT + line));
        }
        return lines;
    }

    private List<String> not(JsonNode part) {
        List<String> lines = lines(part);
        if (lines.size() == 1) {
            return List.of("not " + lines.get(0));
        }
        List<String> negated = new ArrayList<>(List.of("not"));
        lines.forEach(line -> negated.add(INDENT + line));
        return negated;
    }

    private List<String> weighted(JsonNode sum) {
        List<String> lines = new ArrayList<>(List.of(threshold(sum) + " points, up to"));
        sum.path("weighted").forEach(part -> lines.add(INDENT + part(part)));
        return lines;
    }

    private static String threshold(JsonNode sum) {
        return "at least " + MetricWords.plain(number(sum, "atLeast"));
    }

    private String part(JsonNode part) {
        String full = metrics.sentence(part.path("metric").asText(), "", number(part, "full"));
        return MetricWords.plain(number(part, "weight")) + " for " + full + window(part);
    }

    private String comparison(JsonNode comparison) {
        for (Map.Entry<String, String> operator : OPERATORS.entrySet()) {
            if (comparison.has(operator.getKey())) {
                return metrics.sentence(
                                comparison.path("metric").asText(),
                                operator.getValue(),
                                number(comparison, operator.getKey()))
                        + window(comparison);
            }
        }
        return comparison.toString();
    }

    private String joined(JsonNode parts, String word) {
        List<String> sentences = new ArrayList<>();
        for (JsonNode part : parts) {
            sentences.add(parts.size() == 1 ? sentence(part) : bracketed(part));
        }
        return String.join(word, sentences);
    }

    private String bracketed(JsonNode part) {
        return part.has("metric") ? sentence(part) : "(" + sentence(part) + ")";
    }

    private static String window(JsonNode owner) {
        return MetricWords.window(owner.path("days").asText(), owner.path("period").asText());
    }

    private static BigDecimal number(JsonNode owner, String field) {
        return owner.path(field).decimalValue();
    }
}
