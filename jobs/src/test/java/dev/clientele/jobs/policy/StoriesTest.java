package dev.clientele.jobs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.programme.ShippedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every story is told as it was committed. After a change that is meant: {@code ./clientele policy
 * story --write docs/stories}, and read the difference.
 */
class StoriesTest {

    private static final Path FOLDER = Path.of("..", "docs", "stories");

    static List<Story> stories() throws IOException {
        return Story.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStoryIsToldAsItIsWrittenDown(Story story) throws Exception {
        List<String> committed = Files.readAllLines(FOLDER.resolve(story.name() + ".txt"));

        assertThat(StoryText.of(story, "en")).isEqualTo(committed);
    }

    @Test
    void everySchemeHasAStory() throws IOException {
        List<String> schemes = new ArrayList<>(ShippedPolicies.names());
        schemes.removeAll(List.of("cdnow-three-level", "online-retail-three-level"));

        assertThat(
                        Story.all().stream()
                                .filter(story -> !story.tellsChurn())
                                .flatMap(story -> story.policies().stream()))
                .containsExactlyInAnyOrderElementsOf(schemes);
    }

    @Test
    void everyFileOfTheFolderBelongsToAStory() throws IOException {
        List<String> expected = new ArrayList<>(List.of("stories.json"));
        for (Story story : Story.all()) {
            expected.add(story.name() + ".jsonl");
            expected.add(story.name() + ".txt");
        }

        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aStoryIsToldInChineseNamesToo() throws Exception {
        Story story = named("bank-four-level");

        assertThat(String.join("\n", StoryText.of(story, "zh")))
                .contains("falls from 高端客户 to 重要客户");
    }

    @Test
    void aStoryWithoutEventsIsRefused() {
        Story gone =
                new Story("gone", List.of("vip-ordinary"), "2025-01-01T00:00:00Z", false, "none");

        assertThatThrownBy(() -> StoryText.of(gone, "en"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.jsonl");
    }

    @Test
    void anEventOfNoUseIsNotPassedOverInSilence() throws IOException {
        Story told = named("bank-four-level");
        Story early =
                new Story(told.name(), told.policies(), "2025-01-01T00:00:00Z", false, told.text());

        assertThatThrownBy(() -> StoryText.of(early, "en"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("from-the-future");
    }

    private static Story named(String name) throws IOException {
        return Story.all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
