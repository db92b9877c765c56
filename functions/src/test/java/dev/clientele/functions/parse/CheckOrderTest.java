package dev.clientele.functions.parse;

import static dev.clientele.model.event.RejectReason.FROM_THE_FUTURE;
import static dev.clientele.model.event.RejectReason.INVALID_FIELD;
import static dev.clientele.model.event.RejectReason.MISSING_FIELD;
import static dev.clientele.model.event.RejectReason.NOT_JSON;
import static dev.clientele.model.event.RejectReason.UNKNOWN_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A record with two faults gets the reason that is checked first. */
class CheckOrderTest {

    private static final String TOO_LONG = "\"" + "x".repeat(129) + "\"";
    private static final String TOMORROW = Long.toString(Records.CLOCK + 86_400_000L);

    @Test
    void syntaxComesBeforeFields() {
        assertThat(Records.parse("{\"eventId\": 7} x").reason()).isEqualTo(NOT_JSON);
    }

    @Test
    void aMissingCommonFieldComesBeforeAnInvalidOne() {
        ParseResult result = Records.valid("erase").with("eventId", "7").without("time").parse();
        assertThat(result.reason()).isEqualTo(MISSING_FIELD);
    }

    @Test
    void anInvalidCommonFieldComesBeforeAnUnknownType() {
        ParseResult result =
                Records.valid("erase").with("time", "1.5").with("type", "\"x\"").parse();
        assertThat(result.reason()).isEqualTo(INVALID_FIELD);
    }

    @Test
    void anInvalidCommonFieldComesBeforeAMissingOneOfTheType() {
        ParseResult result =
                Records.valid("order").with("eventId", TOO_LONG).without("amount").parse();
        assertThat(result.reason()).isEqualTo(INVALID_FIELD);
    }

    @Test
    void anUnknownTypeComesBeforeTheFuture() {
        ParseResult result =
                Records.valid("erase").with("type", "\"x\"").with("time", TOMORROW).parse();
        assertThat(result.reason()).isEqualTo(UNKNOWN_TYPE);
    }

    @Test
    void aMissingFieldOfTheTypeComesBeforeAnInvalidOne() {
        ParseResult result = Records.valid("order").with("orderId", "7").without("amount").parse();
        assertThat(result.reason()).isEqualTo(MISSING_FIELD);
    }

    @Test
    void aMissingFieldOfALineComesBeforeAnInvalidAmount() {
        ParseResult result =
                Records.valid("order").with("amount", "-1").with("lines", "[{\"sku\":1}]").parse();
        assertThat(result.reason()).isEqualTo(MISSING_FIELD);
        assertThat(result.detail()).contains("lines[0].category");
    }

    @Test
    void theFieldsOfTheTypeComeBeforeTheFuture() {
        Records order = Records.valid("order").with("time", TOMORROW);
        assertThat(order.with("amount", "-1").parse().reason()).isEqualTo(INVALID_FIELD);
        assertThat(order.without("amount").parse().reason()).isEqualTo(MISSING_FIELD);
        assertThat(order.with("amount", "1").parse().reason()).isEqualTo(FROM_THE_FUTURE);
    }
}
