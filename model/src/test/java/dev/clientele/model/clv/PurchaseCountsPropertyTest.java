package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.PurchaseHistories.History;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;

/** What holds for the numbers of purchases of every customer under every model. */
@Domain(PurchaseHistories.class)
class PurchaseCountsPropertyTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-8);
    private static final Offset<Double> SUM_ERROR = Offset.offset(1e-10);

    @Property
    void chancesAddUpToOne(@ForAll PurchaseModel model, @ForAll History history) {
        PurchaseCounts counts = counts(model, history);
        double sum = counts.beyond();
        for (int n = 0; n <= counts.highest(); n++) {
            assertThat(counts.chance(n)).isBetween(0., 1.);
            sum += counts.chance(n);
        }

        assertThat(sum).isCloseTo(1, SUM_ERROR);
        assertThat(counts.beyond()).isBetween(0., 1.);
    }

    @Property
    void theMeanIsExpectedAndNoneHasItsChance(
            @ForAll PurchaseModel model, @ForAll History history) {
        PurchaseCounts counts = counts(model, history);
        double expected =
                model.expectedPurchases(
                        history.x(), history.recency(), history.age(), history.horizon());
        double none =
                model.noPurchase(history.x(), history.recency(), history.age(), history.horizon());

        assertThat(counts.chance(0)).isEqualTo(none);
        if (counts.beyond() == 0 && expected > Double.MIN_NORMAL) {
            assertThat(counts.mean()).isCloseTo(expected, ERROR);
        }
    }

    @Property
    void quantilesRiseWithTheirChance(@ForAll PurchaseModel model, @ForAll History history) {
        PurchaseCounts counts = counts(model, history);
        int before = 0;
        for (double chance = 0; chance <= 1; chance += 0.125) {
            int quantile = counts.quantile(chance);
            assertThat(quantile).isBetween(before, counts.highest());
            before = quantile;
        }
    }

    private static PurchaseCounts counts(PurchaseModel model, History history) {
        return model.distribution(history.x(), history.recency(), history.age(), history.horizon());
    }
}
