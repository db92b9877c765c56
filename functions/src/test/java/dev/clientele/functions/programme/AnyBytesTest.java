package dev.clientele.functions.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are: a document, or a refusal that says why; nothing else. */
class AnyBytesTest {

    private static final String MODELS =
            "{\"version\":\"m\",\"unit\":\"days\",\"purchases\":{\"model\":\"pareto-nbd\",\"r\":1,"
                + "\"alpha\":2,\"s\":3,\"beta\":4},\"value\":{\"model\":\"gamma-gamma\",\"p\":1,"
                + "\"q\":2,\"v\":3,\"firstDay\":false},\"horizonDays\":9,\"monthlyDiscount\":0}";

    /** Where a value, a key or a mark of JSON begins or ends. */
    private static final String SEAM = "(?<=[\\[\\]{}:,\"])|(?=[\\[\\]{}:,\"])";

    @Property(tries = 500)
    void anyBytes(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 500)
    void aDocumentWithOtherBytes(
            @ForAll("documents") String document, @ForAll int at, @ForAll byte with) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = with;
        readOrRefuse(bytes);
    }

    @Property(tries = 2_000)
    void aDocumentWithOtherParts(
            @ForAll("documents") String document,
            @ForAll int at,
            @ForAll("parts") String with,
            @ForAll int and,
            @ForAll("parts") String instead) {
        String[] parts = document.split(SEAM);
        parts[Math.floorMod(at, parts.length)] = with;
        parts[Math.floorMod(and, parts.length)] = instead;
        readOrRefuse(String.join("", parts).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> documents() throws IOException {
        try (InputStream shipped = ShippedPolicies.open("retail-three-level")) {
            String policy = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            return Arbitraries.of(
                    policy.replaceAll("\\s*\\n\\s*", ""),
                    "[" + Documents.POLICY.replace('\'', '"') + "]",
                    MODELS);
        }
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of(
                "",
                "null",
                "true",
                "0",
                "-1",
                "1e2147483647",
                "100e2147483647",
                "1e-2147483648",
                "1e99999999999",
                "0e2147483647",
                "1.0",
                "9223372036854775808",
                "{}",
                "[]",
                "[null]",
                "[[]]",
                "\"\"",
                "\"all\"",
                "\"weighted\"",
                "\"spend\"",
                "\"atLeast\"",
                "all",
                "not",
                "weighted",
                "metric",
                "\\ud800",
                "2026-01-01T00:00:00+19:00",
                "9".repeat(2_000));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(PolicyReader.read(bytes, "any")).isNotEmpty();
        } catch (InvalidDocumentException e) {
            assertThat(e.faults()).isNotEmpty();
        }
        try {
            assertThat(ModelsReader.read(bytes, "any").version()).isNotBlank();
        } catch (InvalidDocumentException e) {
            assertThat(e.faults()).extracting(Fault::path).doesNotContain("");
        }
    }
}
