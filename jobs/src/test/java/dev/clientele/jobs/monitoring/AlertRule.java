package dev.clientele.jobs.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of docker/prometheus/alerts.yaml.
 *
 * @param name of the alert
 * @param expression by which it fires
 * @param severity how soon somebody has to look
 * @param runbook where the runbook tells what to do
 */
record AlertRule(String name, String expression, String severity, String runbook) {

    /** The folder of the rules. */
    static final Path FOLDER = Path.of("..", "docker", "prometheus");

    static List<AlertRule> all() throws IOException {
        JsonNode file = yaml(FOLDER.resolve("alerts.yaml"));
        List<AlertRule> rules = new ArrayList<>();
        for (JsonNode group : file.get("groups")) {
            for (JsonNode rule : group.get("rules")) {
                rules.add(
                        new AlertRule(
                                rule.get("alert").asText(),
                                rule.get("expr").asText(),
                                rule.at("/labels/severity").asText(),
                                rule.at("/annotations/runbook").asText()));
            }
        }
        return rules;
    }

    static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile());
    }
}
