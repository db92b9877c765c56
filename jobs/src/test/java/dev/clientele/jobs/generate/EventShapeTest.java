package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every type of event as the input format prescribes it. */
class EventShapeTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final PopulationConfig CONFIG =
            Populations.clean(400, 400)
                    .withRates(new BehaviourRates(0.05, 4, 0.3, 0.3, 0.3, 0.2, 0.2));
    private static final List<JsonNode> EVENTS = read(CONFIG);

    @Test
    void allTypesComeUp() {
        assertThat(EVENTS.stream().map(event -> event.get("type").asText()))
                .contains(
                        "order",
                        "return",
                        "interaction",
                        "survey",
                        "complaint",
                        "referral",
                        "profile");
    }

    @Test
    void everyEventHasTheRequiredFieldsAndItsOwnId() {
        for (JsonNode event : EVENTS) {
            assertThat(event.get("customerId").asText()).matches("c\\d{7}");
            assertThat(Instant.parse(event.get("time").asText())).isAfterOrEqualTo(CONFIG.start());
        }
        assertThat(EVENTS.stream().map(event -> event.get("eventId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void timesAreWrittenInUtcWithMilliseconds() {
        assertThat(EVENTS)
                .allSatisfy(
                        event ->
                                assertThat(event.get("time").asText())
                                        .matches("[\\d-]{10}T[\\d:]{8}\\.\\d{3}Z"));
    }

    @Test
    void theLinesOfAnOrderAddUpToItsAmount() {
        for (JsonNode order : of("order")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : order.get("lines")) {
                assertThat(line.get("sku").asText()).isNotBlank();
                assertThat(line.get("category").asText()).isNotBlank();
                assertThat(line.get("quantity").asInt()).isPositive();
                sum = sum.add(line.get("amount").decimalValue());
            }
            assertThat(order.get("amount").decimalValue()).isEqualByComparingTo(sum).isPositive();
            assertThat(order.get("margin").decimalValue()).isBetween(BigDecimal.ZERO, sum);
            assertThat(order.get("currency").asText()).isEqualTo("CNY");
        }
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        assertThat(Populations.events(Populations.clean(20, 60)))
                .filteredOn(event -> event.type().equals("order"))
                .isNotEmpty()
                .allSatisfy(
                        event ->
                                assertThat(event.json())
                                        .containsPattern("\"amount\":\\d+\\.\\d\\d,\"c"));
    }

    @Test
    void orderIdsAreNotUsedTwice() {
        assertThat(of("order").stream().map(order -> order.get("orderId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void returnsNameAnOrderOfTheCustomerAndNeverExceedIt() {
        Map<String, JsonNode> orders = orders();
        for (JsonNode event : of("return")) {
            JsonNode order = orders.get(event.get("orderId").asText());
            if (order == null || !event.has("amount")) {
                continue;
            }
            assertThat(order.get("customerId")).isEqualTo(event.get("customerId"));
            assertThat(event.get("amount").decimalValue())
                    .isPositive()
                    .isLessThanOrEqualTo(order.get("amount").decimalValue());
        }
    }

    @Test
    void noOrderIsReturnedTwiceAndSomeAreReturnedEarly() {
        Map<String, JsonNode> orders = orders();
        List<JsonNode> returns = of("return");

        assertThat(returns.stream().map(event -> event.get("orderId").asText()))
                .doesNotHaveDuplicates();
        assertThat(returns)
                .anyMatch(
                        event -> {
                            JsonNode order = orders.get(event.get("orderId").asText());
                            return order != null
                                    && order.get("time")
                                                    .asText()
                                                    .compareTo(event.get("time").asText())
                                            > 0;
                        });
    }

    @Test
    void surveyScoresLieOnTheirScale() {
        for (JsonNode survey : of("survey")) {
            boolean satisfaction = survey.get("kind").asText().equals("csat");
            assertThat(survey.get("score").asInt())
                    .isBetween(satisfaction ? 1 : 0, satisfaction ? 5 : 10);
        }
    }

    @Test
    void complaintsAreOpenedBeforeAllElse() {
        Map<String, String> latest = new HashMap<>();
        for (JsonNode complaint : of("complaint")) {
            String status = complaint.get("status").asText();
            String before = latest.put(complaint.get("complaintId").asText(), status);
            assertThat(before)
                    .isEqualTo(
                            switch (status) {
                                case "opened" -> null;
                                case "responded" -> "opened";
                                case "reopened" -> "resolved";
                                default ->
                                        "resolved".equals(status) && "reopened".equals(before)
                                                ? "reopened"
                                                : "responded";
                            });
        }
        assertThat(Set.copyOf(latest.values())).contains("responded", "resolved");
    }

    @Test
    void refereesRegisterOnlyWhenInvited() {
        Map<String, String> latest = new HashMap<>();
        for (JsonNode referral : of("referral")) {
            String stage = referral.get("stage").asText();
            String before = latest.put(referral.get("refereeId").asText(), stage);
            assertThat(before)
                    .isEqualTo(
                            Map.of("registered", "invited", "first-order", "registered")
                                    .get(stage));
        }
        assertThat(Set.copyOf(latest.values())).contains("invited", "registered", "first-order");
    }

    @Test
    void everyCustomerEnrolsFirst() {
        Map<String, JsonNode> first =
                EVENTS.stream()
                        .collect(
                                Collectors.toMap(
                                        event -> event.get("customerId").asText(),
                                        event -> event,
                                        (one, other) -> one));

        assertThat(first).hasSize(CONFIG.customers());
        assertThat(first.values())
                .allSatisfy(
                        event -> {
                            assertThat(event.get("type").asText()).isEqualTo("profile");
                            assertThat(event.get("enrolledAt")).isEqualTo(event.get("time"));
                            assertThat(event.get("consent").get("email").isBoolean()).isTrue();
                        });
    }

    @Test
    void aCurrencyWithoutMinorUnitsIsWrittenWithoutDecimals() {
        PopulationConfig config =
                Populations.clean(20, 60)
                        .withPlace(ZoneId.of("Asia/Tokyo"), Currency.getInstance("JPY"));

        assertThat(read(config).stream().filter(event -> event.has("amount")))
                .isNotEmpty()
                .allMatch(event -> event.get("amount").isIntegralNumber());
    }

    private static Map<String, JsonNode> orders() {
        return of("order").stream()
                .collect(Collectors.toMap(order -> order.get("orderId").asText(), order -> order));
    }

    private static List<JsonNode> of(String type) {
        return EVENTS.stream().filter(event -> event.get("type").asText().equals(type)).toList();
    }

    private static List<JsonNode> read(PopulationConfig config) {
        return Populations.events(config).stream().map(event -> parse(event.json())).toList();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            throw new AssertionError(json, notJson);
        }
    }
}
