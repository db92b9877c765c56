package dev.clientele.functions.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The chain: the same purchases lead to another tier while a complaint is open. */
class OpenComplaintTest {

    private final SchemeRun run = new SchemeRun("chain-complaints");
    private int events;

    private void event(int day, String fields) {
        String event =
                "{\"eventId\": \"e-%d\", \"customerId\": \"mei\", \"time\": \"2025-06-%02dT10:00:00+08:00\", %s}"
                        .formatted(++events, day, fields.replace('\'', '"'));
        run.apply(event.getBytes(StandardCharsets.UTF_8));
    }

    private void orders(int number) {
        for (int i = 0; i < number; i++) {
            event(10, "'type': 'order', 'amount': 800, 'orderId': 'o-" + events + "'");
        }
    }

    private void complaint(int day, String status) {
        event(day, "'type': 'complaint', 'complaintId': 'c', 'status': '" + status + "'");
    }

    @Test
    void withoutComplaintThePurchasesAreEnough() {
        orders(8);

        assertThat(run.tier()).isEqualTo("high-value");
    }

    @Test
    void whileItIsOpenNobodyRisesAndOnceSolvedTheTierComesAtOnce() {
        complaint(9, "opened");
        orders(8);
        assertThat(run.tier()).isEqualTo("ordinary");

        complaint(11, "responded");
        assertThat(run.tier()).isEqualTo("ordinary");

        complaint(12, "resolved");
        assertThat(run.tier()).isEqualTo("high-value");
    }

    @Test
    void nobodyFallsForComplaining() {
        orders(8);
        complaint(11, "opened");
        complaint(12, "resolved");
        complaint(13, "reopened");

        assertThat(run.tier()).isEqualTo("high-value");
        assertThat(run.notices()).isEmpty();
    }
}
