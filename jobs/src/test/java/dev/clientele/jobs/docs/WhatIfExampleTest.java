package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.jobs.whatif.WhatIfCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The page about what-if shows the output, options and fields that there are. */
class WhatIfExampleTest {

    private static final int LARGEST_PICTURE = 150_000;

    private final Page page = Page.of("docs/what-if.md");
    private final StringWriter out = new StringWriter();

    @TempDir private Path folder;

    @BeforeEach
    void runTheExample() {
        int exit =
                new CommandLine(new WhatIfCommand())
                        .setOut(new PrintWriter(out))
                        .execute(
                                "--events=" + Page.ROOT.resolve("docs/examples/events.jsonl"),
                                "--policy=" + Page.ROOT.resolve("docs/examples/policy.json"),
                                "--candidate-thresholds=1.2",
                                "--as-of=2025-03-01T00:00:00+08:00",
                                "--out=" + folder.resolve("compared"));
        assertThat(exit).isZero();
    }

    @Test
    void outputIsWhatIsShown() {
        assertThat(out.toString().replace(folder + "/", ""))
                .isEqualTo(page.after("output: what-if"));
    }

    @Test
    void optionsAreThoseOfTheCommand() {
        List<String> options =
                CommandSpec.forAnnotatedObject(new WhatIfCommand()).options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(option -> option.longestName() + " " + option.paramLabel())
                        .toList();

        assertThat(page.table("| option | meaning |"))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void fieldsAreThoseOfTheFile() throws IOException {
        JsonNode report =
                new JsonMapper().readTree(folder.resolve("compared/what-if.json").toFile());

        assertThat(page.table("| field | holds |"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(fields(report));
        assertThat(page.table("| field of a policy | holds |"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(fields(report.get("policy")));
    }

    @Test
    void pictureIsSmall() throws IOException {
        assertThat(Files.size(Page.ROOT.resolve("docs/what-if.png"))).isLessThan(LARGEST_PICTURE);
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
