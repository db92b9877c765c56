package dev.clientele.jobs.calibrate;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.calibration.CalibrationReport;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;

/** All that a calibration found, as JSON; a number that is not known is left out. */
final class ReportJson {

    private static final ObjectMapper RECORDS =
            JsonMapper.builder().visibility(PropertyAccessor.IS_GETTER, Visibility.NONE).build();

    private ReportJson() {}

    /** The report, with the name of the models and what was left out of the history. */
    static ObjectNode of(CalibrationReport report, String version, Collected collected) {
        ObjectNode json = RECORDS.createObjectNode();
        json.put("version", version);
        json.put("source", collected.source());
        json.put("read", collected.read());
        json.put("deduplicated", collected.deduplicated());
        json.set("refused", RECORDS.valueToTree(new TreeMap<>(collected.refused())));
        json.setAll((ObjectNode) RECORDS.valueToTree(report));
        json.put("unit", report.unit().name().toLowerCase(Locale.ROOT));
        day(json.withObject("/facts"), "from");
        day(json.withObject("/facts"), "until");
        // The parameters say it all.
        json.withArray("fits").forEach(fit -> ((ObjectNode) fit).remove("model"));
        json.withObject("/value").remove("model");
        withoutUnknown(json);
        return json;
    }

    private static void day(ObjectNode json, String field) {
        if (json.path(field).isInt()) {
            json.put(field, LocalDate.ofEpochDay(json.get(field).asInt()).toString());
        }
    }

    private static void withoutUnknown(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().removeIf(field -> isUnknown(field.getValue()));
        }
        json.forEach(ReportJson::withoutUnknown);
    }

    private static boolean isUnknown(JsonNode value) {
        return value.isNull() || (value.isDouble() && !Double.isFinite(value.doubleValue()));
    }
}
