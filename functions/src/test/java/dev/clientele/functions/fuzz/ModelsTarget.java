package dev.clientele.functions.fuzz;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsDocument;
import dev.clientele.functions.programme.VersionDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Models: refused with every fault, or ones that can be kept. */
final class ModelsTarget implements FuzzTarget {

    private static final String VALUE =
            ",\"value\":{\"model\":\"gamma-gamma\",\"p\":6.25,\"q\":3.74,\"v\":15.44,\"firstDay\":false},\"horizonDays\":365,\"monthlyDiscount\":0.01";

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        "{\"version\":\"a\",\"unit\":\"weeks\",\"purchases\":{\"model\":\"bg-nbd\",\"r\":0.243,\"alpha\":4.414,\"a\":0.793,\"b\":2.426}"
                                + VALUE
                                + "}",
                        "[{\"version\":\"b\",\"unit\":\"days\",\"purchases\":{\"model\":\"pareto-nbd\",\"r\":0.55,\"alpha\":10.58,\"s\":0.61,\"beta\":11.67}"
                                + VALUE
                                + ",\"effectiveFrom\":\"2025-01-01T00:00:00Z\",\"approvedBy\":\"b\",\"shadow\":true}]",
                        "{\"version\":\"c\",\"purchases\":{\"model\":\"rules\"}}")
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public boolean accepts(byte[] input) {
        try {
            for (ModelsDocument models : ModelsDocument.read(input, "fuzz")) {
                Shape.require(
                        VersionDocument.accepted(models.json()).saysTheSameAs(models),
                        "models are others when they are read again");
            }
            return true;
        } catch (InvalidDocumentException refused) {
            Shape.require(!refused.faults().isEmpty(), "refused without a fault");
            return false;
        }
    }
}
