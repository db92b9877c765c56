package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links within the project lead somewhere. */
class LinksTest {

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFilesAndHeadings(Page page) {
        assertThat(brokenLinks(page)).isEmpty();
    }

    @Test
    void aLinkToNothingIsBroken() {
        Page page = new Page(Page.ROOT.resolve("README.md"), "[a](gone.md) [b](README.md#gone)");

        assertThat(brokenLinks(page)).containsExactly("gone.md", "README.md#gone");
    }

    private static List<String> brokenLinks(Page page) {
        return page.find("]\\(([^)\\s]+)\\)").stream()
                .filter(link -> !link.contains("://"))
                .filter(link -> !leadsSomewhere(page, link))
                .toList();
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target =
                parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).anyMatch(parts[1]::equals);
    }

    private static Stream<String> anchors(Path target) {
        return Page.of(Page.ROOT.relativize(target).toString()).find("^#+ (.*)$").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
    }
}
