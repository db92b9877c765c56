package dev.clientele.jobs.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dashboard that Grafana is given. */
record Dashboard(JsonNode json) {

    static final Path FOLDER = Path.of("..", "docker", "grafana");

    static Dashboard read() throws IOException {
        return new Dashboard(
                new ObjectMapper().readTree(FOLDER.resolve("dashboards/clientele.json").toFile()));
    }

    List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        json.get("panels").forEach(panels::add);
        return panels;
    }

    /** What its panels, variables and annotations ask Prometheus, with values for variables. */
    List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : panels()) {
            panel.path("targets").forEach(target -> expressions.add(target.get("expr").asText()));
        }
        json.at("/annotations/list").forEach(each -> expressions.add(each.get("expr").asText()));
        return expressions.stream()
                .map(each -> each.replace("$__rate_interval", "5m").replace("$job", ".*"))
                .toList();
    }
}
