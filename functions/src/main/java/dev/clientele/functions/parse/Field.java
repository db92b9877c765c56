package dev.clientele.functions.parse;

import java.util.HashMap;
import java.util.Map;

/**
 * The fields that events have, of any type and of the lines of an order; all others are ignored.
 */
enum Field {
    EVENT_ID("eventId"),
    CUSTOMER_ID("customerId"),
    TYPE("type"),
    TIME("time"),

    ORDER_ID("orderId"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    MARGIN("margin"),
    CHANNEL("channel"),
    UNIT("unit"),
    LINES("lines"),
    SKU("sku"),
    CATEGORY("category"),
    BRAND("brand"),
    QUANTITY("quantity"),
    REASON("reason"),

    KIND("kind"),
    SCORE("score"),
    SCALE_MAX("scaleMax"),
    DIMENSION("dimension"),
    COMMENT("comment"),
    COMPLAINT_ID("complaintId"),
    STATUS("status"),
    SEVERITY("severity"),
    REFEREE_ID("refereeId"),
    STAGE("stage"),

    ASSETS("assets"),
    CREDIT_GRADE("creditGrade"),
    PRODUCTS("products"),

    ENROLLED_AT("enrolledAt"),
    REGION("region"),
    CITY("city"),
    AGE_BAND("ageBand"),
    GENDER("gender"),
    CUSTOMER_TYPE("customerType"),
    BUSINESS_TYPE("businessType"),
    BIRTHDAY("birthday"),
    TIME_ZONE("timeZone"),
    ACQUISITION_SOURCE("acquisitionSource"),
    OWNER("owner"),
    STRATEGIC_PARTNER("strategicPartner"),
    CONSENT("consent"),

    TIER("tier"),
    ACTOR("actor"),
    UNTIL("until"),
    PROGRAMME("programme"),
    INTO("into");

    /** How many fields there are. */
    static final int COUNT = values().length;

    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_NAME.put(field.jsonName, field);
        }
    }

    private final String jsonName;

    Field(String jsonName) {
        this.jsonName = jsonName;
    }

    /**
     * Finds a field.
     *
     * @param jsonName its name in a record
     * @return the field; null if events have none of that name
     */
    static Field named(String jsonName) {
        return BY_NAME.get(jsonName);
    }

    /**
     * The field's name in a record.
     *
     * @return for example {@code eventId}
     */
    String jsonName() {
        return jsonName;
    }
}
