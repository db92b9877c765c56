package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionBoardTest {

    private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00Z");

    private final DecisionBoard board = new DecisionBoard(List.of("gold", "silver", "member"));

    @Test
    void countsCustomersByTheTierOfTheirLatestProfile() {
        add("customer-profiles", "ann", "{\"tier\":\"member\"}");
        add("customer-profiles", "bob", "{\"tier\":\"member\"}");
        add("customer-profiles", "ann", "{\"tier\":\"silver\"}");
        add("customer-profiles", "cat", "{}");

        assertThat(board.customers()).isEqualTo(3);
        assertThat(board.tiers())
                .containsExactly(
                        Map.entry("gold", 0L), Map.entry("silver", 1L), Map.entry("member", 1L));
    }

    @Test
    void forgetsACustomerWhoWasErased() {
        add("customer-profiles", "ann", "{\"tier\":\"member\"}");
        add("customer-profiles", "ann", null);

        assertThat(board.customers()).isZero();
        assertThat(board.tiers()).containsEntry("member", 0L);
    }

    @Test
    void showsATierThatThePolicyNoLongerHas() {
        add("customer-profiles", "ann", "{\"tier\":\"platinum\"}");

        assertThat(board.tiers()).containsEntry("platinum", 1L);
    }

    @Test
    void countsDecisionsByTopicAndDeadLettersByReason() {
        add("clv-updates", "ann", "{}");
        add("clv-updates", "bob", "{}");
        add("dead-letters", null, "{\"reason\":\"not-json\"}");

        assertThat(board.decisions()).containsEntry("clv-updates", 2L);
        assertThat(board.decisions()).containsEntry("tier-notices", 0L);
        assertThat(board.deadLetters()).containsExactly(Map.entry("not-json", 1L));
    }

    @Test
    void theFirstMoveIsTheFirstFreshChangeFromTierToTier() {
        add("tier-changes", "ann", change("enrolled", "member"));
        board.add(output("tier-changes", "old", change("upgrade", "silver"), false));
        add("tier-notices", "ann", "{\"notice\":\"downgrade-pending\"}");
        assertThat(board.firstMove()).isEmpty();

        add("tier-changes", "bob", change("upgrade", "silver"));
        add("tier-changes", "cat", change("downgrade", "member"));

        assertThat(board.firstMove()).map(OutputRecord::customerId).contains("bob");
    }

    @Test
    void keepsTheLatestOfEachTopicSoThatNoneCrowdsOutTheOthers() {
        add("tier-changes", "ann", change("upgrade", "silver"));
        for (int i = 0; i < 100; i++) {
            add("clv-updates", "c" + i, "{\"customerId\":\"c" + i + "\"}");
        }

        assertThat(board.latest()).hasSize(3);
        assertThat(board.latest().get(0)).contains("upgrade silver");
        assertThat(board.latest().get(2)).contains("c99");
    }

    @Test
    void figuresAndReferralsAreNoDecisions() {
        Set<String> topics = board.decisions().keySet();

        add("program-kpis", "customer-base/all/2026-02", "{\"kpi\":\"customer-base\"}");
        add("referral-values", "ann", "{}");

        assertThat(board.latest()).isEmpty();
        assertThat(board.decisions().keySet()).isEqualTo(topics);
    }

    private void add(String topic, String customerId, String json) {
        board.add(output(topic, customerId, json, true));
    }

    private static OutputRecord output(
            String topic, String customerId, String json, boolean fresh) {
        byte[] bytes = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return new OutputRecord(topic, customerId, bytes, fresh, SEEN);
    }

    private static String change(String change, String to) {
        return "{\"change\":\"" + change + "\",\"to\":\"" + to + "\"}";
    }
}
