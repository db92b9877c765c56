package dev.clientele.testkit.example;

import static dev.clientele.testkit.Events.order;
import static dev.clientele.testkit.Events.returnOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.testkit.ClienteleCluster;
import dev.clientele.testkit.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShopPolicyITCase {

    @RegisterExtension
    static final ClienteleCluster clientele = ClienteleCluster.withPolicy("shop.json");

    @Test
    void thirdOrderMakesSilver() {
        Run run =
                clientele.run(
                        order("ann", "2026-01-05", 900),
                        order("ann", "2026-02-10", 800),
                        order("ann", "2026-03-15", 700));

        assertThat(run.tierOf("ann")).isEqualTo("silver");
    }

    @Test
    void silverIsLostThirtyDaysAfterAReturn() {
        Run run =
                clientele.runUntilDay(
                        "2026-05-01",
                        order("ann", "2026-01-05", 900),
                        order("ann", "2026-02-10", 800),
                        order("ann", "2026-03-15", 700).orderId("third"),
                        returnOf("ann", "2026-03-20", "third"));

        assertThat(run.notices("ann"))
                .extracting(notice -> notice.notice())
                .contains("downgrade-pending");
        assertThat(run.tierOf("ann")).isEqualTo("member");
    }
}
