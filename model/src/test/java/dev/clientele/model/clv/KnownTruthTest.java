package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Own truth, from the papers' closed forms in 250-digit arithmetic: ordinary customers, and those
 * whose formulas are singular, cancel or overflow when taken as printed.
 */
class KnownTruthTest {

    private static final Percentage ERROR = Percentage.withPercentage(5e-11);

    private enum Model {
        BG,
        MBG,
        PARETO
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    BG, 0.2425929, 4.4135323, 0.792886, 2.4257524, 2, 30.43, 38.86, 52, \
                        0.7266091307023493, 1.558583719167011, 0.3971713923168031
                    BG, 0.2425929, 4.4135323, 0.792886, 2.4257524, 0, 0, 0, 52, \
                        1.0, 1.4440205851980759, 0.538948699660549
                    BG, 0.5, 10, 1, 2.5, 3, 20, 26, 39, \
                        0.703902685023406, 2.000268308457308, 0.3500306098212462
                    BG, 0.11, 2.24, 0.31, 0.5, 0, 0, 10, 39, \
                        1.0, 0.24870822458327446, 0.8542774696985534
                    BG, 0.3, 5, 0.4, 0.6, 0, 0, 12, 52, \
                        1.0, 0.609654184432591, 0.6568707889117654
                    BG, 0.5, 5, 7e-07, 11463, 4, 20, 40, 52, \
                        0.9999999991401705, 5.199999994520376, 0.03154884898519257
                    BG, 400, 800, 0.8, 2.5, 1, 3, 10, 2000, \
                        0.08777910047518359, 3.199591078026346, 0.9122208995248164
                    BG, 0.5, 5, 60, 200, 5, 30, 33, 52, \
                        0.683837910124902, 2.3455627623058106, 0.3221246003184407
                    BG, 0.5, 2, 0.8, 2.5, 1, 3, 3, 1000, \
                        0.7575757575757576, 17.461355617908673, 0.24269008955821597
                    BG, 1e-06, 3, 0.7, 2, 0, 0, 5, 13, \
                        1.0, 1.386550232113535e-06, 0.9999990349195697
                    BG, 0.2425929, 4.4135323, 0.792886, 2.4257524, 1000, 38, 38.5, 52, \
                        0.010137422273196384, 8.752587046049133, 0.9898625777268036
                    MBG, 0.5248377, 6.1829885, 0.8913563, 1.614, 0, 0, 20, 52, \
                        0.45914729130258847, 0.3645107171879062, 0.7994388716123545
                    MBG, 0.5248377, 6.1829885, 0.8913563, 1.614, 7, 30, 38.86, 13, \
                        0.6502748932957645, 1.2837651112006818, 0.4462062710264935
                    MBG, 0.5, 10, 1, 2.5, 1000, 40, 50, 52, \
                        6.0290336893223825e-77, 3.767812665051046e-74, 1.0
                    PARETO, 0.5532755, 10.5776118, 0.6062137, 11.6679166, 0, 0, 38.86, 39, \
                        0.29509717127097385, 0.10705979416473957, 0.930733296112787
                    PARETO, 0.5532755, 10.5776118, 0.6062137, 11.6679166, 7, 20, 40, 52, \
                        0.18965221707875987, 1.1724434934562826, 0.8247439447893518
                    PARETO, 0.5, 9, 1, 9, 2, 10, 30, 52, \
                        0.23504933239590592, 0.4978919910612293, 0.8407595345917662
                    PARETO, 2, 500, 0.4, 0.01, 0, 0, 0.5, 104, \
                        0.20719579555643566, 0.01645075056660275, 0.986713506814687
                    PARETO, 0.7, 0.01, 0.4, 800, 3, 0.2, 0.3, 52, \
                        0.9998931417349348, 612.7497399202463, 0.00016422529297711001
                    PARETO, 1.2, 12, 2.5, 4, 1000, 100, 100.5, 13, \
                        0.8117041543782227, 81.16491222966755, 0.19047182255804287
                    """)
    void modelsAreExact(
            Model model,
            double first,
            double second,
            double third,
            double fourth,
            double x,
            double recency,
            double age,
            double horizon,
            double alive,
            double purchases,
            double none) {
        PurchaseModel asked = model(model, first, second, third, fourth);

        assertThat(asked.pAlive(x, recency, age)).isCloseTo(alive, ERROR);
        assertThat(asked.expectedPurchases(x, recency, age, horizon)).isCloseTo(purchases, ERROR);
        assertThat(asked.noPurchase(x, recency, age, horizon)).isCloseTo(none, ERROR);
    }

    private static PurchaseModel model(
            Model model, double first, double second, double third, double fourth) {
        return switch (model) {
            case BG -> new BgNbd(first, second, third, fourth);
            case MBG -> new MbgNbd(first, second, third, fourth);
            case PARETO -> new ParetoNbd(first, second, third, fourth);
        };
    }
}
