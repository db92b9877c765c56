package dev.clientele.jobs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.export.CustomerRecords.Found;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words what was found of a customer, and what it means that nothing was. */
final class ExportSummary {

    private static final JsonMapper JSON = new JsonMapper();

    private ExportSummary() {}

    static String of(String customerId, CustomerRecords records) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "All that is known of customer %s", customerId);
        line(text, "");
        line(text, "%s", job(records));
        line(text, "");
        line(text, "%-20s %10s %10s %12s", "topic", "records", "tombstones", "looked at");
        long naming = 0;
        for (Map.Entry<String, Found> topic : records.topics().entrySet()) {
            Found found = topic.getValue();
            int count = found.records().size();
            line(
                    text,
                    "%-20s %,10d %,10d %,12d",
                    topic.getKey(),
                    count,
                    found.tombstones(),
                    found.read());
            naming += found.naming();
        }
        line(text, "");
        line(text, "Each topic's records are in a file of its name.");
        line(text, "Not shown, as they are about others who name this customer: %,d.", naming);
        line(text, "Records that brokers have deleted by now, and masked dead letters, are not");
        line(text, "among them. docs/privacy.md says what each topic holds, and for how long.");
        return text.toString();
    }

    /** What the job said when it was last asked. */
    private static String job(CustomerRecords records) throws IOException {
        Found answers = records.topics().get(TopicNames.CUSTOMER_EXPORTS);
        if (answers == null || answers.records().isEmpty()) {
            return "The job was not asked, or its answer is deleted by now: --request asks it.";
        }
        List<byte[]> parts = answers.records();
        JsonNode last = JSON.readTree(parts.get(parts.size() - 1));
        String asked = last.path("requestedAt").asText();
        return switch (last.path("status").asText()) {
            case "erased" ->
                    "Asked at %s, the job said: erased. It keeps the id and that mark alone."
                            .formatted(asked);
            case "unknown" ->
                    "Asked at %s, the job said: unknown. It has accepted no event of this id."
                            .formatted(asked);
            default ->
                    "Asked at %s, the job told all it keeps: see customer-exports.jsonl."
                            .formatted(asked);
        };
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
