package dev.clientele.jobs.generate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is written beside the events: the truth about each customer and the parameters of all. */
public final class PopulationFiles {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private PopulationFiles() {}

    /**
     * Writes one line for each customer of the population, by number.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writeTruth(PopulationConfig config, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "customerId,joined,purchaseRatePerDay,dropoutProbability,"
                            + "meanOrderValue,orders,aliveUntil\n");
            Iterator<CustomerTruth> truths = CustomerTruth.of(config).iterator();
            while (truths.hasNext()) {
                out.write(line(truths.next()));
            }
        }
    }

    /**
     * Writes the parameters as a models file, in days and currency units, with the population's own
     * description beside them.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writePopulation(PopulationConfig config, Path file) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "generated-" + config.seed());
        document.put("unit", "days");
        document.put("purchases", purchases(config.purchases()));
        document.put("value", value(config.value()));
        document.put("horizonDays", 365);
        document.put("monthlyDiscount", 0.01);
        document.put("population", population(config));
        Files.writeString(file, JSON.writeValueAsString(document) + "\n");
    }

    private static String line(CustomerTruth truth) {
        return String.join(
                        ",",
                        truth.customerId(),
                        truth.joined().toString(),
                        Double.toString(truth.purchaseRatePerDay()),
                        Double.toString(truth.dropoutProbability()),
                        Double.toString(truth.meanOrderValue()),
                        Long.toString(truth.orders()),
                        truth.aliveUntil().map(Object::toString).orElse(""))
                + "\n";
    }

    private static Map<String, Object> purchases(PurchaseParameters parameters) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("model", parameters.model().label());
        part.put("r", parameters.r());
        part.put("alpha", parameters.alpha());
        part.put("a", parameters.a());
        part.put("b", parameters.b());
        return part;
    }

    private static Map<String, Object> value(ValueParameters parameters) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("model", "gamma-gamma");
        part.put("p", parameters.p());
        part.put("q", parameters.q());
        part.put("v", parameters.v());
        part.put("firstDay", false);
        return part;
    }

    private static Map<String, Object> population(PopulationConfig config) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("seed", config.seed());
        part.put("customers", config.customers());
        part.put("from", config.start().toString());
        part.put("to", config.end().toString());
        part.put("zone", config.zone().getId());
        part.put("currency", config.currency().getCurrencyCode());
        part.put("dirt", config.dirt());
        return part;
    }
}
