package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.Operators;
import dev.clientele.jobs.cli.DurationConverter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The README names operators, topics, files and options as they are. */
class ReadmeTest {

    private static final Pattern DEFAULT = Pattern.compile("(.*?) ?Default: (.*?)\\.?");

    private final Page readme = Page.of("README.md");

    @Test
    void diagramShowsTheOperatorsOfTheJob() {
        assertThat(new Page(readme.path(), diagram()).find("\\w\\[\"([^\"]+)\"]"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Operators.values()).map(Operators::label).toList());
    }

    @Test
    void diagramShowsTheTopicsOfTheJob() {
        List<String> topics = new ArrayList<>(TopicNames.outputs());
        topics.add(TopicNames.CUSTOMER_EVENTS);
        topics.add(TopicNames.CONTROL);
        topics.add(TopicNames.CUSTOMER_HANDOVERS);

        assertThat(new Page(readme.path(), diagram()).find("\\[\\(\"([^\"]+)\"\\)]"))
                .containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void everyTopicHasASection() {
        assertThat(readme.find("^### ([a-z-]+)$"))
                .containsExactlyInAnyOrderElementsOf(TopicNames.outputs());
    }

    @Test
    void everyQuestionLeadsToAFile() {
        List<List<String>> rows = readme.table("| question | file |");

        assertThat(rows).hasSizeGreaterThan(8);
        assertThat(rows)
                .allSatisfy(row -> assertThat(Page.ROOT.resolve(row.get(1))).isRegularFile());
    }

    @Test
    void optionsAreThoseOfTheJob() {
        assertThat(readme.table("| option | default | meaning |"))
                .containsExactlyInAnyOrderElementsOf(
                        options().stream().map(ReadmeTest::row).toList());
    }

    @Test
    void defaultsThatOptionsTellAreThoseTheyHave() {
        for (OptionSpec option : options()) {
            if (option.initialValue() instanceof Duration duration) {
                assertThat(new DurationConverter().convert(row(option).get(1))).isEqualTo(duration);
            }
        }
    }

    @Test
    void copiedCommandsNameExamplesThatExist() {
        List<String> examples = readme.find("(docs/examples/[\\w.-]+)");

        assertThat(examples).isNotEmpty();
        assertThat(examples).allMatch(example -> Files.exists(Page.ROOT.resolve(example)));
    }

    private String diagram() {
        return readme.code("mermaid").get(0);
    }

    private static List<OptionSpec> options() {
        return CommandSpec.forAnnotatedObject(new JobOptions()).options();
    }

    /** Name, default and meaning, out of what {@code --help} says. */
    private static List<String> row(OptionSpec option) {
        String name = option.longestName() + " " + option.paramLabel();
        String description = String.join(" ", option.description());
        Matcher matcher = DEFAULT.matcher(description);
        return matcher.matches()
                ? List.of(name, matcher.group(2), matcher.group(1))
                : List.of(name, option.required() ? "required" : "none", description);
    }
}
