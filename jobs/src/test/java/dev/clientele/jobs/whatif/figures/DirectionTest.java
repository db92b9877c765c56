package dev.clientele.jobs.whatif.figures;

import static dev.clientele.jobs.whatif.figures.Direction.DOWN;
import static dev.clientele.jobs.whatif.figures.Direction.OTHER;
import static dev.clientele.jobs.whatif.figures.Direction.SAME;
import static dev.clientele.jobs.whatif.figures.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static final BothOrders ORDERS =
            new BothOrders(
                    new TierOrder(List.of("ordinary", "bronze", "gold")),
                    new TierOrder(List.of("ordinary", "gold", "vip")));

    @Test
    void tiersThatBothKnowAreCompared() {
        assertThat(ORDERS.direction("gold", "gold")).isEqualTo(SAME);
        assertThat(ORDERS.direction("ordinary", "gold")).isEqualTo(UP);
        assertThat(ORDERS.direction("gold", "ordinary")).isEqualTo(DOWN);
    }

    @Test
    void tiersOfOnePolicyAreComparedByItsOrder() {
        assertThat(ORDERS.direction("gold", "vip")).isEqualTo(UP);
        assertThat(ORDERS.direction("bronze", "ordinary")).isEqualTo(DOWN);
        assertThat(ORDERS.direction("bronze", "gold")).isEqualTo(UP);
    }

    @Test
    void tiersThatNoPolicyHasBothOfAreNotCompared() {
        assertThat(ORDERS.direction("bronze", "vip")).isEqualTo(OTHER);
    }

    @Test
    void aCandidateThatTurnsTheOrderRoundIsFollowed() {
        BothOrders orders =
                new BothOrders(new TierOrder(List.of("a", "b")), new TierOrder(List.of("b", "a")));

        assertThat(orders.direction("a", "b")).isEqualTo(DOWN);
    }
}
