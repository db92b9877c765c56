package dev.clientele.functions.programme;

import static dev.clientele.functions.programme.Documents.NAME;
import static dev.clientele.functions.programme.Documents.faultsOfModels;
import static dev.clientele.functions.programme.Documents.json;
import static dev.clientele.functions.programme.Documents.models;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.RhythmPurchases;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsReaderTest {

    private static final String MODELS =
            """
            {'version': 'cdnow-1997', 'unit': 'weeks',
             'purchases': {'model': 'bg-nbd', 'r': 0.243, 'alpha': 4.414, 'a': 0.793, 'b': 2.426},
             'value': {'model': 'gamma-gamma', 'p': 6.25, 'q': 3.74, 'v': 15.4, 'firstDay': true},
             'horizonDays': 180, 'monthlyDiscount': 0.01}
            """;

    @Test
    void everythingIsRead() throws Exception {
        assertThat(models(MODELS))
                .isEqualTo(
                        new FittedModels(
                                "cdnow-1997",
                                ModelUnit.WEEKS,
                                new BgNbd(0.243, 4.414, 0.793, 2.426),
                                new GammaGamma(6.25, 3.74, 15.4),
                                true,
                                180,
                                0.01));
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        FittedModels models =
                models(
                        MODELS.replace(", 'firstDay': true", "")
                                .replace(",\n 'horizonDays': 180, 'monthlyDiscount': 0.01", "")
                                .replace("weeks", "days"));

        assertThat(models.unit()).isEqualTo(ModelUnit.DAYS);
        assertThat(models.firstDay()).isFalse();
        assertThat(models.horizonDays()).isEqualTo(365);
        assertThat(models.monthlyDiscount()).isZero();
    }

    @Test
    void theChurnScoreMayBeLearned() throws Exception {
        FittedModels models =
                models(
                        with(
                                "{'scorer': 'learned', 'horizonDays': 90, 'intercept': 1.5,"
                                    + " 'weights': {'modelLogOdds': 0.3, 'repeatsLog': -0.7}}"));

        assertThat(models.learned().intercept()).isEqualTo(1.5);
        assertThat(models.learned().weight(ChurnFeature.MODEL_LOG_ODDS)).isEqualTo(0.3);
        assertThat(models.learned().weight(ChurnFeature.REPEATS_LOG)).isEqualTo(-0.7);
        assertThat(models.learned().weight(ChurnFeature.SILENCE)).isZero();
    }

    @Test
    void orTheModelsOwn() throws Exception {
        assertThat(models(MODELS).learned()).isNull();
        assertThat(models(with("{'scorer': 'models', 'horizonDays': 90}")).learned()).isNull();
    }

    @Test
    void everyFaultOfWhatWasLearnedIsTold() {
        assertThat(
                        faultsOfModels(
                                with(
                                        "{'scorer': 'learned', 'horizonDays': 0, 'weights':"
                                                + " {'silence': -0.1, 'repeats': 0.2, 'age': 1,"
                                                + " 'returned': 'much'}}")))
                .containsExactly(
                        "$.churn.horizonDays: must be 1 to 36500, is 0",
                        "$.churn.intercept: is missing",
                        "$.churn.weights.age: is not known; did you mean rate?",
                        "$.churn.weights.silence: must be a finite number, at least 0, is -0.1",
                        "$.churn.weights.repeats: must be a finite number, at most 0, is 0.2",
                        "$.churn.weights.returned: must be a finite number, at least 0, is"
                                + " \"much\"");
        assertThat(faultsOfModels(with("{'scorer': 'guessed', 'weights': {}}")))
                .containsExactly(
                        "$.churn.scorer: must be a scorer, is \"guessed\"; known are learned,"
                                + " models");
        assertThat(faultsOfModels(with("{'scorer': 'models', 'weights': {}}")))
                .containsExactly("$.churn.weights: is not known; known are horizonDays, scorer");
        assertThat(faultsOfModels(with("{'weights': {}}")))
                .containsExactly("$.churn.scorer: is missing");
        assertThat(faultsOfModels(with("7"))).containsExactly("$.churn: must be an object, is 7");
        assertThat(faultsOfModels(with("{'scorer': 'learned', 'intercept': 1}")))
                .containsExactly("$.churn.weights: is missing");
    }

    @Test
    void rulesLeaveNothingToLearn() {
        String rules =
                "{'version': 'v', 'unit': 'days', 'purchases': {'model': 'rules'}, 'churn':"
                        + " {'scorer': 'learned', 'intercept': 1, 'weights': {}}}";

        assertThat(faultsOfModels(rules))
                .containsExactly("$.churn: must not be learned where purchases go by rules");
    }

    private static String with(String churn) {
        return MODELS.replace("'horizonDays': 180", "'churn': " + churn);
    }

    @Test
    void theOtherPurchaseModelsRead() throws Exception {
        assertThat(models(MODELS.replace("bg-nbd", "mbg-nbd")).purchases())
                .isEqualTo(new MbgNbd(0.243, 4.414, 0.793, 2.426));
        assertThat(
                        models(
                                        MODELS.replace("bg-nbd", "pareto-nbd")
                                                .replace("'a'", "'s'")
                                                .replace("'b'", "'beta'"))
                                .purchases())
                .isEqualTo(new ParetoNbd(0.243, 4.414, 0.793, 2.426));
    }

    @Test
    void valueMayBeTheCustomersOwnMean() throws Exception {
        String value = "'model': 'gamma-gamma', 'p': 6.25, 'q': 3.74, 'v': 15.4";

        assertThat(models(MODELS.replace(value, "'model': 'mean', 'mean': 36.5")).value())
                .isEqualTo(new MeanValue(36.5));
        assertThat(faultsOfModels(MODELS.replace(value, "'model': 'mean', 'mean': -1")))
                .containsExactly("$.value.mean: must be a finite number, at least 0, is -1");
        assertThat(faultsOfModels(MODELS.replace(value, "'model': 'mean', 'q': 1")))
                .containsExactly(
                        "$.value.q: is not known; known are firstDay, mean, model",
                        "$.value.mean: is missing");
    }

    @Test
    void purchasesMayGoByRules() throws Exception {
        FittedModels models =
                models("{'version': 'none', 'unit': 'weeks', 'purchases': {'model': 'rules'}}");

        assertThat(models.purchases()).isEqualTo(new RhythmPurchases(ModelUnit.WEEKS));
        assertThat(models.value()).isEqualTo(new MeanValue(0));
        assertThat(models.firstDay()).isTrue();
        assertThat(models.label()).isEqualTo("rules");
    }

    @Test
    void rulesHaveNoParameters() {
        assertThat(faultsOfModels(MODELS.replace("bg-nbd", "rules")))
                .containsExactly(
                        "$.purchases.r: is not known; known are model",
                        "$.purchases.alpha: is not known; known are model",
                        "$.purchases.a: is not known; known are model",
                        "$.purchases.b: is not known; known are model");
    }

    @Test
    void aParameterIsTheDoubleNextToWhatIsWritten() throws Exception {
        String digits = "0.24259292827982160000000000000000001";

        BgNbd purchases = (BgNbd) models(MODELS.replace("0.243", digits)).purchases();

        assertThat(purchases.r()).isEqualTo(0.2425929282798216);
    }

    @Test
    void theAuthorMaySayMore() {
        assertThat(
                        faultsOfModels(
                                MODELS.replace(
                                        "'unit'", "'description': 1, 'fit': {'n': 9}, 'unit'")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "unit", "purchases", "value"})
    void aRequiredPartIsMissed(String part) {
        assertThat(faultsOfModels(MODELS.replaceFirst("'" + part + "':", "'description':")))
                .containsExactly("$." + part + ": is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'cdnow-1997'|7|$.version: must be a text, is 7",
                "'weeks'|'month'|$.unit: must be a unit of time, is \"month\"; known are days,"
                        + " weeks",
                "'bg-nbd'|'bgnbd'|$.purchases.model: must be a model of purchases, is \"bgnbd\";"
                        + " did you mean",
                "'model': 'bg-nbd',||$.purchases.model: is missing",
                "'r': 0.243|'r': 0|$.purchases.r: must be a finite number over 0, is 0",
                "'r': 0.243|'r': 1e999|$.purchases.r: must be a finite number over 0, is 1E+999",
                "'r': 0.243|'r': 1e-999|$.purchases.r: must be a finite number over 0, is 1E-999",
                "'r': 0.243|'r': 'x'|$.purchases.r: must be a finite number over 0, is \"x\"",
                "'r': 0.243,||$.purchases.r: is missing",
                "'r': 0.243|'r': 1, 's': 1|$.purchases.s: is not known",
                "'gamma-gamma'|'gamma'|$.value.model: must be a model of value, is \"gamma\"; known"
                        + " are gamma-gamma, mean",
                "'p': 6.25|'p': -6|$.value.p: must be a finite number over 0, is -6",
                "'q': 3.74|'q': 1|$.value.q: must be a finite number over 1, is 1",
                "'v': 15.4|'v': null|$.value.v: is missing",
                "'firstDay': true|'firstDay': 1|$.value.firstDay: must be true or false, is 1",
                "'firstDay'|'firstday'|$.value.firstday: is not known; did you mean firstDay?",
                "'horizonDays': 180|'horizonDays': 0|$.horizonDays: must be 1 to 36500, is 0",
                "'monthlyDiscount': 0.01|'monthlyDiscount': -1|$.monthlyDiscount: must be a number,"
                        + " 0 to 1, is",
                "'horizonDays'|'horizonday'|$.horizonday: is not known; did you mean horizonDays?",
            })
    void somethingIsWrong(String part, String replacement, String fault) {
        String models = MODELS.replace(part, replacement == null ? "" : replacement);

        assertThat(faultsOfModels(models)).singleElement().asString().startsWith(fault);
    }

    @Test
    void everyFaultIsNamedInOneGo() {
        assertThat(
                        faultsOfModels(
                                "{'purchases': {'model': 'bg-nbd', 'r': 0, 'a': -1}, 'value': 3,"
                                        + " 'unit': 'x'}"))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "$.version",
                        "$.unit",
                        "$.purchases.r",
                        "$.purchases.alpha",
                        "$.purchases.a",
                        "$.purchases.b",
                        "$.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null"})
    void onlyAnObjectCanBeModels(String document) {
        assertThat(faultsOfModels(document)).singleElement().asString().startsWith("$: ");
    }

    @Test
    void filesAndStreamsRead(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("models.json"), json(MODELS));

        assertThat(ModelsReader.read(file))
                .isEqualTo(ModelsReader.read(new ByteArrayInputStream(json(MODELS)), NAME));
    }
}
