package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a population may not be. */
class PopulationConfigTest {

    private static final Instant START = Populations.START;

    @Test
    void wrongPopulationsAreRefused() {
        refused(() -> PopulationConfig.of(0, START, START.plus(Duration.ofDays(9))), "customers");
        refused(() -> PopulationConfig.of(1, START, START), "one day to one century");
        refused(
                () -> PopulationConfig.of(1, START.plusMillis(1), START.plus(Duration.ofDays(9))),
                "whole second");
        refused(() -> Populations.clean(1, 9).withDirt(1.1), "dirt");
        refused(
                () ->
                        Populations.clean(1, 9)
                                .withPlace(ZoneId.of("UTC"), Currency.getInstance("XAU")),
                "minor unit");
    }

    @Test
    void wrongParametersAreRefused() {
        refused(
                () -> new PurchaseParameters(PurchaseModel.BG_NBD, 0, 1, 1, 1),
                "r must be positive");
        refused(
                () -> new PurchaseParameters(PurchaseModel.BG_NBD, 1, 1, Double.NaN, 1),
                "a must be");
        refused(() -> new ValueParameters(1, 1, 1), "q must be over 1");
        refused(() -> new BehaviourRates(-1, 4, 0, 0, 0, 0, 0), "interactionsPerDay");
        refused(() -> new BehaviourRates(1, 4, 0, 2, 0, 0, 0), "earlyReturnShare");
    }

    @Test
    void theMeanOrderValueFollowsFromTheParameters() {
        assertThat(ValueParameters.DEFAULT.mean()).isEqualTo(260);
    }

    private static void refused(ThrowingCallable making, String part) {
        assertThatThrownBy(making)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }
}
