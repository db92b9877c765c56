package dev.clientele.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a decision in one line, with the numbers it was made from. */
public final class DecisionSentence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NUMBERS = 4;

    private DecisionSentence() {}

    /**
     * Says a decision.
     *
     * @param topic the topic of the record
     * @param record one JSON object in UTF-8
     * @return for example {@code 2025-01-01 10:00 UTC ann upgrade member -> silver: spend(365)
     *     1000.00}
     * @throws IOException if the record is not JSON
     */
    public static String of(String topic, byte[] record) throws IOException {
        JsonNode decision = JSON.readTree(record);
        String time = decision.path("decidedAt").asText().replace('T', ' ');
        String minute = time.length() < 16 ? time : time.substring(0, 16);
        return minute
                + " UTC  "
                + decision.path("customerId").asText()
                + "  "
                + what(topic, decision)
                + " ("
                + cause(decision.path("cause"))
                + ")";
    }

    private static String what(String topic, JsonNode decision) {
        return switch (topic) {
            case "tier-changes" -> tierChange(decision);
            case "tier-notices" -> tierNotice(decision);
            case "clv-updates" -> clvUpdate(decision);
            case "churn-alerts" -> churnAlert(decision);
            default -> topic;
        };
    }

    private static String tierChange(JsonNode decision) {
        String from = decision.path("from").asText("");
        String way = from.isEmpty() ? "" : from + " -> ";
        return decision.path("change").asText()
                + " "
                + way
                + decision.path("to").asText()
                + numbers(decision.path("receipt").path("metrics"));
    }

    private static String numbers(JsonNode metrics) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode metric : metrics) {
            if (metric.has("value") && numbers.size() < MOST_NUMBERS) {
                String window = metric.has("days") ? "(" + metric.get("days").asText() + ")" : "";
                numbers.add(
                        metric.path("metric").asText()
                                + window
                                + " "
                                + shortened(metric.get("value")));
            }
        }
        return numbers.isEmpty() ? "" : ": " + String.join(", ", numbers);
    }

    private static String shortened(JsonNode number) {
        return number.isIntegralNumber() ? number.asText() : format(number.asDouble());
    }

    private static String tierNotice(JsonNode decision) {
        String due = decision.path("dueDay").asText("");
        return decision.path("notice").asText()
                + " of "
                + decision.path("tier").asText()
                + (due.isEmpty() ? "" : ", due " + due);
    }

    private static String clvUpdate(JsonNode decision) {
        return "is worth "
                + format(decision.path("clv").asDouble())
                + " ("
                + format(decision.path("historic").asDouble())
                + " so far, "
                + format(decision.path("predicted").asDouble())
                + " to come)";
    }

    private static String churnAlert(JsonNode decision) {
        List<String> reasons = new ArrayList<>();
        decision.path("reasons").forEach(reason -> reasons.add(reason.path("reason").asText()));
        String level = decision.path("level").asText("");
        return "churn risk "
                + decision.path("alert").asText()
                + (level.isEmpty() ? "" : " at " + level)
                + (decision.has("score")
                        ? ", score " + format(decision.path("score").asDouble())
                        : "")
                + (reasons.isEmpty() ? "" : ", for " + String.join(", ", reasons))
                + ", at stake "
                + format(decision.path("clv").asDouble())
                + (decision.has("action") ? ", do " + decision.get("action").asText() : "");
    }

    private static String cause(JsonNode cause) {
        return switch (cause.path("type").asText()) {
            case "event" -> "event " + cause.path("eventId").asText();
            case "day" -> "day " + cause.path("day").asText();
            default -> cause.path("type").asText();
        };
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }
}
