package dev.clientele.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.json.AlertFigureJson;
import dev.clientele.functions.json.BaseFigureJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.LifecycleStage;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.drift.DriftAlert;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.retention.AlertGroup;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas name what the code names, and tell of each field what it is. */
class SchemaDocumentsTest {

    static final List<String> NAMES = SchemaFiles.NAMES;

    private static final List<String> ALSO_SENT = List.of("receipt", TopicNames.CUSTOMER_HANDOVERS);

    @Test
    void everyTopicHasASchema() {
        assertThat(NAMES).containsAll(TopicNames.outputs());
        assertThat(NAMES).contains(TopicNames.CUSTOMER_EVENTS, TopicNames.CONTROL);
        assertThat(NAMES).containsAll(ALSO_SENT);
        assertThatThrownBy(() -> TopicSchemas.faults("new-topic", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "docs/schemas/new-topic.schema.json is missing: every topic has a schema");
    }

    @ParameterizedTest
    @MethodSource
    void valuesAreThoseOfTheCode(String place, List<String> codes) {
        assertThat(SchemaFiles.allowed(place)).containsExactlyInAnyOrderElementsOf(codes);
    }

    static Stream<Arguments> valuesAreThoseOfTheCode() {
        return Stream.of(ofTiers(), ofChurn(), ofFigures(), ofEvents())
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> ofTiers() {
        return Stream.of(
                of("tier-changes#/properties/change", TierMove.Change.values(), c -> c.code()),
                of("tier-notices#/properties/notice", TierNote.Notice.values(), n -> n.code()),
                of("receipt#/$defs/operator", Operator.values(), Operator::key),
                of("receipt#/$defs/verdict/properties/kind", Receipt.Kind.values(), k -> k.code()),
                of(
                        "policy#/$defs/downgrade/properties/mode",
                        DowngradeRule.Mode.values(),
                        DowngradeRule.Mode::key));
    }

    private static Stream<Arguments> ofChurn() {
        return Stream.of(
                of("churn-alerts#/properties/alert", AlertKind.values(), AlertKind::code),
                of("churn-alerts#/$defs/relationship", Relationship.values(), r -> r.code()),
                of("churn-alerts#/$defs/reason/properties/reason", reasons(), r -> r.code()),
                of("customer-profiles#/properties/lifecycle", stages(), LifecycleStage::code),
                of("models#/$defs/weights", ChurnFeature.values(), ChurnFeature::code),
                of(
                        "churn-alerts#/$defs/level",
                        new ChurnLevel[] {ChurnLevel.WATCH, ChurnLevel.HIGH, ChurnLevel.CRITICAL},
                        ChurnLevel::code),
                of(
                        "churn-alerts#/properties/parts/items/properties/part",
                        ScorePart.Code.values(),
                        ScorePart.Code::code));
    }

    private static Stream<Arguments> ofFigures() {
        String[] figures = {"models-drift", AlertFigureJson.KPI, BaseFigureJson.KPI};
        return Stream.of(
                of("program-kpis#/properties/kpi", figures, name -> name),
                of(
                        "program-kpis#/$defs/churn-alerts/properties/by",
                        AlertGroup.By.values(),
                        AlertGroup.By::code),
                of(
                        "program-kpis#/$defs/models-drift/properties/alert",
                        DriftAlert.values(),
                        DriftAlert::code));
    }

    private static Stream<Arguments> ofEvents() {
        String events = "customer-events#/$defs/";
        return Stream.of(
                of("value#/$defs/costs", CostKind.values(), CostKind::code),
                of(events + "survey/properties/kind", SurveyKind.values(), k -> k.code()),
                of(events + "complaint/properties/status", statuses(), ComplaintStatus::code),
                of(events + "referral/properties/stage", ReferralStage.values(), s -> s.code()),
                of(events + "cost/properties/kind", CostKind.values(), CostKind::code),
                of("dead-letters#/properties/reason", RejectReason.values(), r -> r.code()));
    }

    @Test
    void decisionIdsNameTheTopicsOfDecisions() {
        String topics =
                String.join(
                        "|",
                        Arrays.stream(DecisionTopic.values())
                                .map(DecisionTopic::topicName)
                                .toList());

        assertThat(SchemaFiles.read("decision").at("/$defs/decisionId/pattern").asText())
                .isEqualTo("/(" + topics + ")/[1-9][0-9]*$");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyFieldIsDescribed(String name) {
        List<String> silent = new ArrayList<>();
        undescribed(SchemaFiles.read(name), "", silent);

        assertThat(silent).isEmpty();
    }

    /** Of what is sent, a field that no schema knows is a fault. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void whatIsSentIsClosed(String name) {
        List<String> open = new ArrayList<>();
        if (TopicNames.outputs().contains(name) || ALSO_SENT.contains(name)) {
            open(SchemaFiles.read(name), "", open);
        }

        assertThat(open).isEmpty();
    }

    /** A description stands beside the field, or where its reference leads to. */
    private static void undescribed(JsonNode node, String path, List<String> silent) {
        JsonNode fields = node.path("properties");
        if (fields.isObject() && !path.matches(".*/(if|then|else)(/.*)?$")) {
            fields.properties()
                    .forEach(
                            field -> {
                                boolean told =
                                        field.getValue().isBoolean()
                                                || field.getValue().has("description")
                                                || field.getValue().has("$ref");
                                if (!told) {
                                    silent.add(path + "/" + field.getKey());
                                }
                            });
        }
        children(node, path, (child, at) -> undescribed(child, at, silent));
    }

    private static void open(JsonNode node, String path, List<String> open) {
        boolean isCondition = path.matches(".*/(if|then|else)(/.*)?$");
        if (node.path("type").asText().equals("object")
                && node.has("properties")
                && !isCondition
                && !node.has("allOf")
                && !node.has("additionalProperties")) {
            open.add(path);
        }
        children(node, path, (child, at) -> open(child, at, open));
    }

    private interface Visit {
        void to(JsonNode child, String path);
    }

    private static void children(JsonNode node, String path, Visit visit) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> visit.to(field.getValue(), path + "/" + field.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit.to(node.get(i), path + "/" + i);
        }
    }

    private static <E> Arguments of(String place, E[] values, Function<E, String> code) {
        return Arguments.of(place, Arrays.stream(values).map(code).toList());
    }

    private static ChurnReason.Code[] reasons() {
        return ChurnReason.Code.values();
    }

    private static LifecycleStage[] stages() {
        return LifecycleStage.values();
    }

    private static ComplaintStatus[] statuses() {
        return ComplaintStatus.values();
    }
}
