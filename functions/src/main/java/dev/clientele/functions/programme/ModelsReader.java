package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.RhythmPurchases;
import dev.clientele.model.clv.ValueModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a models file. Where it says nothing value counts from the second purchase day on, over 365
 * days, undiscounted. Where purchases go by rules, value may be left out: then it is the customer's
 * own mean of all purchase days. The churn score goes by the purchase model's own chance of no
 * order unless the file has a learned one. What {@code description}, {@code fit} and {@code
 * population} hold is the author's own affair.
 */
public final class ModelsReader {

    private static final int DEFAULT_HORIZON_DAYS = 365;

    /** A hundred years: every month of the horizon is a term of a sum. */
    private static final int MOST_DAYS = 36_500;

    private static final List<String> FIELDS =
            List.of(
                    "version",
                    "effectiveFrom",
                    "approvedBy",
                    "shadow",
                    "description",
                    "fit",
                    "population",
                    "unit",
                    "purchases",
                    "value",
                    "horizonDays",
                    "monthlyDiscount",
                    "churn");
    private static final List<String> GAMMA_GAMMA = List.of("model", "p", "q", "v", "firstDay");
    private static final List<String> MEAN = List.of("model", "mean", "firstDay");
    private static final Map<String, ModelUnit> UNITS =
            Map.of("days", ModelUnit.DAYS, "weeks", ModelUnit.WEEKS);

    private ModelsReader() {}

    /**
     * Reads a file.
     *
     * @param file a models file
     * @return the models
     * @throws IOException if the file can't be read
     * @throws InvalidDocumentException with every fault, if the models are not valid
     */
    public static FittedModels read(Path file) throws IOException, InvalidDocumentException {
        return read(Files.readAllBytes(file), file.toString());
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param json a models file
     * @param document its name, for the exception
     * @return the models
     * @throws IOException if the stream can't be read
     * @throws InvalidDocumentException with every fault, if the models are not valid
     */
    public static FittedModels read(InputStream json, String document)
            throws IOException, InvalidDocumentException {
        return read(json.readAllBytes(), document);
    }

    /**
     * Reads bytes.
     *
     * @param json a models file
     * @param document its name, for the exception
     * @return the models
     * @throws InvalidDocumentException with every fault, if the models are not valid
     */
    public static FittedModels read(byte[] json, String document) throws InvalidDocumentException {
        JsonNode root = JsonDocument.parse(json, document);
        Faults faults = new Faults();
        Optional<FittedModels> models = models(JsonValue.root(root, faults));
        faults.throwIfAny(document);
        return models.orElseThrow();
    }

    /** What is wrong is noted as a fault. From when models are in force is not looked at. */
    static Optional<FittedModels> models(JsonValue root) {
        root.faultIfAbsent();
        if (!root.isObject()) {
            return Optional.empty();
        }
        root.knowOnly(FIELDS);
        Optional<String> version = root.required("version").text();
        Optional<ModelUnit> unit = root.required("unit").oneOf("a unit of time", UNITS);
        Optional<PurchaseModel> purchases = purchases(root.required("purchases"), unit);
        boolean byRules = purchases.filter(RhythmPurchases.class::isInstance).isPresent();
        JsonValue valuePart = byRules ? root.optional("value") : root.required("value");
        boolean isOwnMean = byRules && valuePart.isAbsent();
        Optional<ValueModel> value = isOwnMean ? Optional.of(new MeanValue(0)) : value(valuePart);
        boolean firstDay = valuePart.optional("firstDay").flag().orElse(isOwnMean);
        int horizonDays =
                JsonNumber.whole(root.optional("horizonDays"), 1, MOST_DAYS)
                        .orElse(DEFAULT_HORIZON_DAYS);
        double discount =
                JsonNumber.parameter(
                                root.optional("monthlyDiscount"),
                                "a number, 0 to 1",
                                number -> number >= 0 && number <= 1)
                        .orElse(0.0);
        JsonValue churn = root.optional("churn");
        Optional<LearnedChance> learned = LearnedChanceReader.read(churn);
        if (byRules && learned.isPresent()) {
            churn.fault("must not be learned where purchases go by rules");
        }
        if (Stream.of(version, unit, purchases, value).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                new FittedModels(
                        version.get(),
                        unit.get(),
                        purchases.get(),
                        value.get(),
                        firstDay,
                        horizonDays,
                        discount,
                        learned.orElse(null)));
    }

    private static Optional<PurchaseModel> purchases(JsonValue value, Optional<ModelUnit> unit) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        Optional<PurchaseKind> kind =
                value.required("model").oneOf("a model of purchases", PurchaseKind.BY_NAME);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = kind.get().parameters();
        value.knowOnly(Stream.concat(Stream.of("model"), names.stream()).toList());
        double[] parameters =
                names.stream()
                        .map(name -> over(0, value.required(name)))
                        .flatMap(Optional::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return parameters.length == names.size()
                ? Optional.of(kind.get().create(parameters, unit.orElse(ModelUnit.DAYS)))
                : Optional.empty();
    }

    private static Optional<ValueModel> value(JsonValue value) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        boolean isMean =
                value.required("model")
                        .oneOf("a model of value", Map.of("gamma-gamma", false, "mean", true))
                        .orElse(false);
        return isMean ? mean(value) : gammaGamma(value);
    }

    private static Optional<ValueModel> gammaGamma(JsonValue value) {
        value.knowOnly(GAMMA_GAMMA);
        Optional<Double> p = over(0, value.required("p"));
        Optional<Double> q = over(1, value.required("q"));
        Optional<Double> v = over(0, value.required("v"));
        return p.isEmpty() || q.isEmpty() || v.isEmpty()
                ? Optional.empty()
                : Optional.of(new GammaGamma(p.get(), q.get(), v.get()));
    }

    private static Optional<ValueModel> mean(JsonValue value) {
        value.knowOnly(MEAN);
        return JsonNumber.parameter(
                        value.required("mean"),
                        "a finite number, at least 0",
                        number -> number >= 0 && number <= Double.MAX_VALUE)
                .map(MeanValue::new);
    }

    private static Optional<Double> over(int bound, JsonValue value) {
        return JsonNumber.parameter(
                value,
                "a finite number over " + bound,
                number -> number > bound && number <= Double.MAX_VALUE);
    }
}
