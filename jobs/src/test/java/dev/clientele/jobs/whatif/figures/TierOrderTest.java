package dev.clientele.jobs.whatif.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.customer.Programme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TierOrderTest {

    @Test
    void tiersOfTheVersionInForceComeInItsOrder() throws Exception {
        assertThat(order("2025-06-01", version(1, "2020-01-01", "low", "high")))
                .containsExactly("low", "high");
    }

    @Test
    void tiersThatOnlyEarlierVersionsHaveStandWhereTheyStoodThere() throws Exception {
        assertThat(
                        order(
                                "2025-06-01",
                                version(1, "2020-01-01", "base", "bronze", "silver", "gold"),
                                version(2, "2025-01-01", "base", "gold", "vip")))
                .containsExactly("base", "bronze", "silver", "gold", "vip");
    }

    @Test
    void versionsThatAreNotYetInForceAreOfNoAccount() throws Exception {
        assertThat(
                        order(
                                "2024-06-01",
                                version(1, "2020-01-01", "base", "gold"),
                                version(2, "2025-01-01", "base", "vip")))
                .containsExactly("base", "gold");
    }

    private static List<String> order(String asOf, String... versions)
            throws InvalidDocumentException {
        byte[] json = ("[" + String.join(",", versions) + "]").getBytes(StandardCharsets.UTF_8);
        Programme programme = new Programme(PolicyReader.read(json, "test"), null);
        return TierOrder.of(programme, Paths.instant(asOf)).tiers();
    }

    private static String version(int number, String from, String lowest, String... others) {
        String rest =
                List.of(others).stream()
                        .map(
                                id ->
                                        """
                                        , {"id": "%s", "enter": {"metric": "products", "atLeast": 1}}\
                                        """
                                                .formatted(id))
                        .collect(Collectors.joining());
        return """
        {"id": "p", "version": %d, "effectiveFrom": "%sT00:00:00+08:00",
         "approvedBy": "crm", "timeZone": "Asia/Shanghai", "currency": "CNY",
         "tiers": [{"id": "%s"}%s]}
        """
                .formatted(number, from, lowest, rest);
    }
}
