package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.programme.PolicySource;
import dev.clientele.functions.programme.ShippedPolicies;
import dev.clientele.jobs.Clientele;
import dev.clientele.model.tier.Tier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The page of the shipped policies has all of them, with their tiers, and commands that exist. */
class PoliciesPageTest {

    private final Page page = Page.of("docs/policies.md");

    @Test
    void everyPolicyHasARowWithItsTiers() throws Exception {
        List<List<String>> rows = page.table("| policy | tiers | goes by | story |");

        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(ShippedPolicies.names());
        for (List<String> row : rows) {
            List<Tier> tiers = PolicySource.read(row.get(0)).get(0).tiers();
            assertThat(row.get(1))
                    .isEqualTo(tiers.stream().map(Tier::id).collect(Collectors.joining(", ")));
        }
    }

    @Test
    void everyPolicyIsArgued() {
        String argued = page.text().substring(page.text().indexOf("## Each scheme"));

        assertThat(ShippedPolicies.names()).allMatch(name -> argued.contains("`" + name + "`"));
    }

    @Test
    void everyCommandIsShown() {
        CommandLine policy = Clientele.commandLine().getSubcommands().get("policy");

        assertThat(page.find("^\\./clientele policy (\\w+)"))
                .containsExactlyInAnyOrderElementsOf(policy.getSubcommands().keySet());
    }

    @Test
    void aFaultyFileIsAnsweredAsShown(@TempDir Path folder) throws IOException {
        String retail;
        try (var document = ShippedPolicies.open("retail-three-level")) {
            retail = new String(document.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Path file = folder.resolve("my-policy.json");
        Files.writeString(
                file,
                retail.replace("\"atLeast\": 2000", "\"atleast\": 2000")
                        .replace("365, \"atLeast\": 6}", "500, \"atLeast\": 6}"));
        StringWriter out = new StringWriter();

        Clientele.commandLine()
                .setOut(new PrintWriter(out))
                .execute("policy", "validate", file.toString());

        assertThat(out.toString().replace(folder + "/", ""))
                .isEqualTo(page.after("output: validate"));
    }
}
