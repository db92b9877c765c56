package dev.clientele.functions.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPoliciesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static List<String> names() {
        return ShippedPolicies.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOneReadsUnderItsName(String name) throws Exception {
        List<TierPolicy> policies = PolicySource.read(name);

        assertThat(policies).extracting(policy -> policy.terms().id()).containsOnly(name);
        assertThat(policies.get(0).terms().effectiveFrom())
                .isLessThan(Instant.parse("1995-01-01T00:00:00Z").toEpochMilli());
        assertThat(policies.get(0).terms().churn()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTierHasANameInEnglishAndChinese(String name) throws Exception {
        for (TierPolicy policy : PolicySource.read(name)) {
            assertThat(policy.tiers())
                    .extracting(Tier::names)
                    .allSatisfy(names -> assertThat(names).containsOnlyKeys("en", "zh"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTierHasEntitlementsWithNamesInEnglishAndChinese(String name) throws Exception {
        try (InputStream document = ShippedPolicies.open(name)) {
            JsonNode policy = JSON.readTree(document);

            assertThat(policy.path("name").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("en", "zh");
            for (JsonNode tier : policy.path("tiers")) {
                assertThat(tier.path("entitlements")).isNotEmpty();
                for (JsonNode entitlement : tier.path("entitlements")) {
                    assertThat(entitlement.path("name").path("en").asText()).isNotBlank();
                    assertThat(entitlement.path("name").path("zh").asText())
                            .matches(CHINESE.asPredicate());
                }
            }
        }
    }

    @Test
    void everyOneInTheFolderIsNamed() throws Exception {
        Path folder = Path.of(ShippedPolicies.class.getResource("/policies").toURI());

        assertThat(Arrays.stream(folder.toFile().listFiles()).map(File::getName))
                .containsExactlyInAnyOrderElementsOf(
                        ShippedPolicies.names().stream().map(name -> name + ".json").toList());
        assertThat(ShippedPolicies.names()).isSorted();
    }

    @Test
    void aNameThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ShippedPolicies.open("retail-three-levels"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no shipped policy is named retail-three-levels; did you mean"
                                + " retail-three-level?");
    }

    @Test
    void aFileIsReadWhereThereIsOne(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("mine"), Documents.json(Documents.POLICY));

        assertThat(PolicySource.read(file.toString()))
                .extracting(TierPolicy::label)
                .contains("p@1");
    }

    @Test
    void whatIsNeitherFileNorShippedIsNamedWithWhatThereIs(@TempDir Path folder) {
        for (String neither : List.of("retial", folder.toString(), "", "\0")) {
            assertThatThrownBy(() -> PolicySource.read(neither))
                    .isInstanceOf(FileNotFoundException.class)
                    .hasMessage(
                            neither
                                    + " is neither a file nor a shipped policy; shipped are "
                                    + String.join(", ", ShippedPolicies.names()));
        }
    }
}
