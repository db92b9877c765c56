package dev.clientele.functions.judge;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rankings for tests. */
final class Rankings {

    private Rankings() {}

    /** One customer a letter, from the highest score down: S was silent, o ordered. */
    static Ranking inOrder(String letters) {
        List<ScoredCustomers> scored = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            scored.add(new ScoredCustomers(letters.length() - i, letters.charAt(i) == 'S', 1));
        }
        return Ranking.of(scored);
    }

    /** Up to 40 customers; few scores, so that many are the same. */
    static Arbitrary<List<ScoredCustomers>> customers() {
        return customers(Arbitraries.integers().between(-5, 5).map(tenth -> tenth / 10.0));
    }

    /** Up to 40 customers with such scores. */
    static Arbitrary<List<ScoredCustomers>> customers(Arbitrary<Double> scores) {
        return Combinators.combine(scores, Arbitraries.of(true, false))
                .as((score, hadNoOrder) -> new ScoredCustomers(score, hadNoOrder, 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
