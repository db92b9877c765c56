package dev.clientele.model.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.referral.ReferralSignal.Erased;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whose a referee is, and what referees are worth together. */
class ReferralBookTest {

    private final ReferralBook book = new ReferralBook();

    /** A referred B and B referred C: the value of C is told at B alone. */
    @Test
    void ofAChainOnlyDirectRefereesCount() {
        add(new Referred("b", "a", 1), new Referred("c", "b", 2));
        add(worth("a", 1_00, 1), worth("b", 20_00, 2.5), worth("c", 300_00, 4));

        assertThat(book.values())
                .containsOnlyKeys("a", "b")
                .containsEntry("a", new ReferralValue("a", 1, 1, 20_00, 2.5))
                .containsEntry("b", new ReferralValue("b", 1, 1, 300_00, 4));
    }

    @Test
    void theEarliestReferralCountsWhateverCameFirst() {
        add(new Referred("x", "late", 9), new Referred("x", "early", 5));
        assertThat(book.values()).containsOnlyKeys("early");

        add(new Referred("x", "late", 4));
        assertThat(book.values()).containsOnlyKeys("late");

        add(new Referred("x", "late", 7), new Referred("x", "aha", 4));
        assertThat(book.values()).as("at the same time, the smaller id").containsOnlyKeys("aha");
    }

    @Test
    void refereesWithoutOrdersAreCountedApart() {
        add(new Referred("x", "a", 1), new Referred("y", "a", 1), worth("y", 5_00, 0));
        add(new Valued("z", new RefereeWorth(7_00, 7, true)));

        assertThat(book.values())
                .containsExactlyEntriesOf(Map.of("a", new ReferralValue("a", 2, 1, 5_00, 0)));
    }

    @Test
    void whoeverIsErasedIsNeitherRefereeNorReferrer() {
        add(new Referred("x", "a", 1), new Referred("y", "a", 1), new Referred("z", "b", 1));
        add(new Erased("x"), new Erased("b"));

        assertThat(book.values()).containsOnlyKeys("a");
        assertThat(book.values().get("a").referees()).isEqualTo(1);
    }

    /** Doubles are added in the order of ids: the same bytes for every order of arrival. */
    @Property
    void theOrderOfSignalsIsOfNoMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<ReferralSignal> signals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String referee = "c" + random.nextInt(12);
            signals.add(new Referred(referee, "r" + random.nextInt(4), random.nextInt(5)));
            signals.add(worth("c" + i, random.nextInt(), random.nextDouble() * 1e3));
        }
        ReferralBook inOrder = new ReferralBook();
        signals.forEach(inOrder::add);
        Collections.shuffle(signals, random);
        ReferralBook first = new ReferralBook();
        ReferralBook second = new ReferralBook();
        signals.forEach(signal -> (random.nextBoolean() ? first : second).add(signal));
        first.add(second);

        assertThat(first.values()).isEqualTo(inOrder.values()).isNotEmpty();
    }

    private void add(ReferralSignal... signals) {
        for (ReferralSignal signal : signals) {
            book.add(signal);
        }
    }

    private static Valued worth(String customerId, long historic, double predicted) {
        return new Valued(customerId, new RefereeWorth(historic, predicted, true));
    }
}
