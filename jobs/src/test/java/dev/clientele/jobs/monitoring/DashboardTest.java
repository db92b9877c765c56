package dev.clientele.jobs.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard is one that Grafana can show. */
class DashboardTest {

    private static final Set<String> KINDS = Set.of("row", "stat", "timeseries", "heatmap");
    private static final int WIDTH = 24;

    @TempDir private Path folder;

    @Test
    void everyPanelHasAKindATitleAndItsOwnPlace() throws IOException {
        Set<Integer> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (JsonNode panel : Dashboard.read().panels()) {
            assertThat(panel.get("type").asText()).isIn(KINDS);
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(ids.add(panel.get("id").asInt())).as("id of %s", panel).isTrue();
            JsonNode place = panel.get("gridPos");
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    int column = place.get("x").asInt() + x;
                    assertThat(column).isLessThan(WIDTH);
                    assertThat(places.add(column + "," + (place.get("y").asInt() + y)))
                            .as("%s lies on another panel", panel.get("title"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void panelsAskTheSourceThatIsProvisioned() throws IOException {
        JsonNode source =
                AlertRule.yaml(Dashboard.FOLDER.resolve("provisioning/datasources/prometheus.yaml"))
                        .at("/datasources/0");
        List<JsonNode> asked = Dashboard.read().json().findValues("datasource");

        assertThat(asked).isNotEmpty();
        for (JsonNode each : asked) {
            assertThat(each.get("uid")).isEqualTo(source.get("uid"));
            assertThat(each.get("type")).isEqualTo(source.get("type"));
        }
    }

    @Test
    void everyPanelAsksSomethingAndTellsSeriesApart() throws IOException {
        for (JsonNode panel : Dashboard.read().panels()) {
            if (panel.get("type").asText().equals("row")) {
                continue;
            }
            Set<String> names = new HashSet<>();
            assertThat(panel.get("targets")).isNotEmpty();
            for (JsonNode target : panel.get("targets")) {
                assertThat(target.get("legendFormat").asText()).isNotBlank();
                assertThat(names.add(target.get("refId").asText())).isTrue();
            }
        }
    }

    @Test
    void prometheusUnderstandsEveryExpression() throws Exception {
        Promtool.Answer answer = checkAsRules(Dashboard.read().expressions());

        assertThat(answer.code()).as(answer.output()).isZero();
    }

    @Test
    void prometheusRefusesAnExpressionThatIsWrong() throws Exception {
        assertThat(checkAsRules(List.of("sum by (rate(flink_x[5m]))")).code()).isNotZero();
    }

    private Promtool.Answer checkAsRules(List<String> expressions) throws Exception {
        ObjectNode file = new ObjectMapper().createObjectNode();
        ObjectNode group = file.putArray("groups").addObject().put("name", "dashboard");
        ArrayNode rules = group.putArray("rules");
        for (int i = 0; i < expressions.size(); i++) {
            rules.addObject().put("record", "panel:" + i).put("expr", expressions.get(i));
        }
        Files.writeString(folder.resolve("rules.yaml"), file.toString());
        return Promtool.run(folder, "check", "rules", "rules.yaml");
    }
}
