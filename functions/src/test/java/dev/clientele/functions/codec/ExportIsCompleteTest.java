package dev.clientele.functions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.json.CustomerExportJson;
import dev.clientele.model.customer.ActivityLog;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DatedNames;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Membership;
import dev.clientele.model.customer.PurchaseLedger;
import dev.clientele.model.customer.RecentEvents;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.Days;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * An export has all that there is of a customer: looked up field by field, by reflection, so that a
 * field that comes to the state later is missed here.
 */
class ExportIsCompleteTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Lists that may be long stand beside the rest. */
    private static final Set<String> LISTS =
            Set.of("activity", "categories", "referees", "waitingReturns");

    /**
     * Whether erased is the export's status; one membership is among all of them; the others tell
     * when records were sent.
     */
    private static final Set<String> NOT_OF_THE_CUSTOMER =
            Set.of("erased", "mainMembership", "profileSentAt", "profileDueAt");

    @Test
    void everyFieldOfTheStateIsShown() throws Exception {
        assertThat(faults(KnownCustomers.full(), export())).isEmpty();
    }

    @Test
    void fieldThatIsNotShownIsMissed() throws Exception {
        JsonNode export = export();
        ((ObjectNode) export.at("/state/voice/nps")).remove("score");
        ((ObjectNode) export.at("/state/churn/standing/origin")).remove("reason");
        ((ObjectNode) export.at("/state")).remove("clvSent");
        ((ObjectNode) export).remove("waitingReturns");

        assertThat(faults(KnownCustomers.full(), export))
                .containsExactlyInAnyOrder(
                        "voice.nps.score",
                        "churn.standing.origin.reason",
                        "clvSent",
                        "waitingReturns");
    }

    @Test
    void ordersAreShownWhole() throws Exception {
        List<String> faults = new ArrayList<>();
        JsonNode orders = export().path("orders");
        fields(KnownCustomers.foreignOrder(), orders.get(0), "order", faults);

        assertThat(orders).hasSize(2);
        assertThat(orders.get(0).path("orderId").asText()).isEqualTo("o-foreign");
        assertThat(orders.get(0).path("amount").asText()).isEqualTo("12345");
        assertThat(orders.get(1).path("amount").asText()).isEqualTo("123.45");
        assertThat(faults).isEmpty();
    }

    /** Nothing at all is known of this test by what it looks at: an unknown class is a fault. */
    @Test
    void classOfTheStateThatIsNotLookedIntoIsMissed() {
        assertThatThrownBy(() -> value(new Object(), JSON.createObjectNode(), "new", List.of()))
                .hasMessageContaining("java.lang.Object");
    }

    private static JsonNode export() throws IOException {
        InMemoryArchive archive = new InMemoryArchive();
        archive.putOrder("o-plain", KnownCustomers.plainOrder());
        archive.putOrder("o-foreign", KnownCustomers.foreignOrder());
        Customer customer = new Customer("ann", KnownCustomers.full(), archive);
        CustomerEvent request = new CustomerEvent("asks", "ann", 0, new EventBody.Export());
        List<byte[]> parts = new CustomerExportJson(2).write(customer, null, request);
        assertThat(parts).hasSize(1);
        return JSON.readTree(parts.get(0));
    }

    private static List<String> faults(CustomerState state, JsonNode export) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Field field : CustomerState.class.getDeclaredFields()) {
            String name = field.getName();
            if (Modifier.isStatic(field.getModifiers()) || NOT_OF_THE_CUSTOMER.contains(name)) {
                continue;
            }
            JsonNode place = (LISTS.contains(name) ? export : export.path("state")).path(name);
            field.setAccessible(true);
            value(field.get(state), place, name, faults);
        }
        return faults;
    }

    private static void value(Object value, JsonNode shown, String path, List<String> faults)
            throws Exception {
        if (value == null || value.equals(Days.NEVER)) {
            return; // there is none
        }
        if (shown.isMissingNode() || shown.isNull()) {
            faults.add(path);
        } else if (value instanceof Record) {
            fields(value, shown, path, faults);
        } else if (value instanceof Collection<?> many) {
            each(List.copyOf(many), shown, path, faults);
        } else if (value instanceof Map<?, ?> map) {
            map(map, shown, path, faults);
        } else if (isLong(value)) {
            assertThat(shown.size()).as(path).isEqualTo(size(value));
        } else if (isPlain(value)) {
            assertThat(shown.isValueNode()).as(path).isTrue();
        } else {
            parts(value, shown, path, faults);
        }
    }

    private static void fields(Object value, JsonNode shown, String path, List<String> faults)
            throws IOException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object part = component.getAccessor().invoke(value);
                String name = component.getName();
                value(part, shown.path(name), path + "." + name, faults);
            } catch (Exception e) {
                throw new IOException(path, e);
            }
        }
    }

    private static void each(List<?> list, JsonNode shown, String path, List<String> faults)
            throws Exception {
        assertThat(shown.size()).as(path).isEqualTo(list.size());
        for (int i = 0; i < list.size(); i++) {
            value(list.get(i), shown.get(i), path + "[]", faults);
        }
    }

    /** Memberships are a list, with the programme as a field; other maps have their keys. */
    private static void map(Map<?, ?> map, JsonNode shown, String path, List<String> faults)
            throws Exception {
        assertThat(shown.size()).as(path).isEqualTo(map.size());
        int index = 0;
        for (Object part : map.values()) {
            JsonNode place = part instanceof Membership ? shown.get(index) : elements(shown, index);
            value(part, place, path + "{}", faults);
            index++;
        }
    }

    private static JsonNode elements(JsonNode object, int index) {
        return object.properties().stream().skip(index).findFirst().orElseThrow().getValue();
    }

    private static boolean isLong(Object value) {
        return value instanceof ActivityLog || value instanceof DatedNames;
    }

    private static int size(Object value) {
        return value instanceof ActivityLog log ? log.size() : ((DatedNames) value).size();
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof String
                || value instanceof Enum
                || value instanceof byte[];
    }

    /** A class of several parts: each of its fields, but for those that only serve others. */
    private static void parts(Object value, JsonNode shown, String path, List<String> faults)
            throws Exception {
        if (value instanceof RecentEvents) {
            assertThat(shown.path("remembered").asInt()).isEqualTo(2);
            return;
        }
        if (value instanceof PurchaseLedger ledger) {
            assertThat(shown.path("carriesMargin").asBoolean()).isEqualTo(ledger.carriesMargin());
            assertThat(shown.path("days").size()).isEqualTo(ledger.size());
            fields(ledger.totals(0), shown.path("days").path(0), path + ".days[]", faults);
            return;
        }
        if (!value.getClass().getPackageName().startsWith("dev.clientele.model")) {
            throw new IllegalStateException("nobody looks into " + value.getClass());
        }
        for (Field field : value.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            JsonNode place = field.getName().equals("totals") ? shown : shown.path(field.getName());
            value(field.get(value), place, path + "." + field.getName(), faults);
        }
    }
}
