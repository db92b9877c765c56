package dev.clientele.jobs.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.jobs.cli.ConditionWords;

/** Says an event in words, as far as stories have such events. */
final class EventWords {

    private final ConditionWords words;

    /**
     * Words for the events of one programme.
     *
     * @param currency ISO 4217 code of its money
     */
    EventWords(String currency) {
        words = new ConditionWords(currency);
    }

    /**
     * Says an event.
     *
     * @param event a record of the topic customer-events
     * @return for example {@code orders for CNY 420.50 (b-7)}
     */
    String of(JsonNode event) {
        return switch (event.path("type").asText()) {
            case "order" -> order(event);
            case "return" ->
                    "gives back "
                            + (event.has("amount") ? money(event, "amount") + " of " : "")
                            + "order "
                            + event.path("orderId").asText();
            case "interaction" -> text(event, "kind", "interaction: ");
            case "survey" ->
                    "answers "
                            + event.path("kind").asText()
                            + " with "
                            + event.path("score").asText()
                            + text(event, "scaleMax", " of ");
            case "complaint" ->
                    "complaint "
                            + event.path("complaintId").asText()
                            + " is "
                            + event.path("status").asText();
            case "referral" ->
                    "brings "
                            + event.path("refereeId").asText()
                            + " ("
                            + event.path("stage").asText()
                            + ")";
            case "balance" -> balance(event);
            case "profile" -> profile(event);
            default -> event.path("type").asText();
        };
    }

    private String order(JsonNode event) {
        StringBuilder words = new StringBuilder("orders for ").append(money(event, "amount"));
        if (event.has("margin")) {
            words.append(", margin ").append(money(event, "margin"));
        }
        words.append(text(event, "unit", " from unit "));
        if (event.has("lines")) {
            String separator = ", ";
            for (JsonNode line : event.path("lines")) {
                words.append(separator).append(line.path("category").asText());
                separator = " and ";
            }
        }
        return words.append(" (").append(event.path("orderId").asText()).append(")").toString();
    }

    private String balance(JsonNode event) {
        return "has a balance of "
                + money(event, "assets")
                + text(event, "creditGrade", ", credit grade ")
                + text(event, "products", ", products: ");
    }

    private String profile(JsonNode event) {
        if (event.path("strategicPartner").asBoolean()) {
            return "becomes a strategic partner";
        }
        return "profile" + text(event, "enrolledAt", ": enrolled on ");
    }

    private static String text(JsonNode event, String field, String before) {
        return event.has(field) ? before + event.path(field).asText() : "";
    }

    private String money(JsonNode event, String field) {
        return words.money(event.path(field).decimalValue());
    }
}
