package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.BgNbd;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {

    private static ModelFit fit(
            String name, double logLikelihood, double validationScore, String... findings) {
        return new ModelFit(
                name,
                List.of(),
                logLikelihood,
                logLikelihood,
                900,
                1,
                1,
                1,
                List.of(findings),
                new BgNbd(1, 1, 1, 1),
                validationScore,
                null,
                null);
    }

    private static ModelFit unfitted(String name) {
        return new ModelFit(
                name,
                List.of(),
                Double.NaN,
                Double.NaN,
                900,
                0,
                0,
                0,
                List.of("No customer bought on a second day."),
                null,
                Double.NaN,
                null,
                null);
    }

    @Test
    void goesByTheValidationWindow() {
        Choice choice =
                ModelChoice.among(
                        List.of(
                                fit(ModelFit.BG_NBD, -10, -50),
                                fit(ModelFit.PARETO_NBD, -20, -40),
                                fit(ModelFit.NBD, -5, -30)));
        assertThat(choice.model()).isEqualTo(ModelFit.PARETO_NBD);
        assertThat(choice.reasons())
                .containsExactly(
                        "Held-out log-likelihood of the validation window: pareto-nbd -40.00,"
                                + " bg-nbd -50.00.");
    }

    @Test
    void goesByTheWholeHistoryWithoutAWindow() {
        Choice choice =
                ModelChoice.among(
                        List.of(
                                fit(ModelFit.BG_NBD, -10, Double.NaN),
                                fit(ModelFit.PARETO_NBD, -20, Double.NaN)));
        assertThat(choice.model()).isEqualTo(ModelFit.BG_NBD);
        assertThat(choice.reasons().get(0)).contains("for there is no validation window");
    }

    @Test
    void passesOverWhatIsNotIdentified() {
        Choice choice =
                ModelChoice.among(
                        List.of(
                                fit(ModelFit.BG_NBD, -10, -40, "Dropout is not identified."),
                                fit(ModelFit.PARETO_NBD, -20, -50)));
        assertThat(choice.model()).isEqualTo(ModelFit.PARETO_NBD);
        assertThat(choice.passedOver()).containsExactly("bg-nbd: Dropout is not identified.");
    }

    @Test
    void takesNbdWhereDropoutIsWorthNothing() {
        Choice choice =
                ModelChoice.among(
                        List.of(
                                fit(ModelFit.BG_NBD, -10, -40, "Dropout is not identified."),
                                fit(ModelFit.NBD, -11, -41.9)));
        assertThat(choice.model()).isEqualTo(ModelFit.NBD);
    }

    @Test
    void keepsDropoutThatIsWorthItsParameters() {
        Choice choice =
                ModelChoice.among(
                        List.of(
                                fit(ModelFit.BG_NBD, -10, -40, "One chance does for all."),
                                fit(ModelFit.NBD, -11, -42.1)));
        assertThat(choice.model()).isEqualTo(ModelFit.BG_NBD);
        assertThat(choice.reasons().get(0)).contains("dropout is plain");
    }

    @Test
    void endsAtRulesWhereNothingCanBeFitted() {
        Choice choice =
                ModelChoice.among(List.of(unfitted(ModelFit.BG_NBD), unfitted(ModelFit.NBD)));
        assertThat(choice.isRules()).isTrue();
        assertThat(choice.reasons()).containsExactly("No customer bought on a second day.");
    }
}
