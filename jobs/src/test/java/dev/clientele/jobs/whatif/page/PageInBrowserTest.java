package dev.clientele.jobs.whatif.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser shows it. */
class PageInBrowserTest {

    /** Puts the page into a frame of a width and tells of what reaches out of it. */
    private static final String FRAME =
            """
            <!DOCTYPE html><meta charset="utf-8">
            <iframe style="border: 0; width: %dpx; height: 900px" srcdoc="%s"></iframe>
            <script>
            onload = () => {
              const page = frames[0].document, width = page.documentElement.clientWidth;
              page.querySelectorAll('details').forEach(it => it.open = true);
              const outside = [...page.querySelectorAll('body *')].filter(it =>
                !it.closest('.scroll *') && it.getBoundingClientRect().right > width + 1);
              const clipped = [...page.querySelectorAll('svg text')].filter(it =>
                it.getBoundingClientRect().right > it.closest('svg').getBoundingClientRect().right + 1
                || it.getBoundingClientRect().left < it.closest('svg').getBoundingClientRect().left - 1);
              document.title = 'width ' + frames[0].innerWidth
                + ' overflow ' + (page.documentElement.scrollWidth - width)
                + ' outside ' + outside.length + ' clipped ' + clipped.map(it => it.textContent).join('|')
                + ' charts ' + page.querySelectorAll('svg').length
                + ' scripts ' + page.querySelectorAll('script').length;
            };
            </script>
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {360, 400, 1280})
    void nothingReachesOutOfTheScreen(int width) throws Exception {
        for (WhatIfReport report : new WhatIfReport[] {Reports.usual(), Reports.wide()}) {
            assertThat(measured(WhatIfPage.of(report), width))
                    .isEqualTo(
                            "width %d overflow 0 outside 0 clipped  charts 6 scripts 0"
                                    .formatted(width));
        }
    }

    @Test
    void whatReachesOutOfTheScreenIsFound() throws Exception {
        String page = "<body><div style='width: 500px'>wide</div></body>";

        assertThat(measured(page, 400)).contains("overflow 108 outside 1");
    }

    @Test
    void hostileNamesRunNothing() throws Exception {
        assertThat(measured(WhatIfPage.of(Reports.hostile()), 400)).endsWith("scripts 0");
    }

    @Test
    void browserReadsTheHeadline() throws Exception {
        Path page = write(WhatIfPage.of(Reports.usual()));

        assertThat(new Chromium(folder).dumpDom(page).replace("&nbsp;", " "))
                .contains("<h1>" + Headline.of(Reports.usual()) + "</h1>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pictureIsLightOrDarkAndNotBlank(boolean isDark) throws Exception {
        Path page = write(WhatIfPage.of(Reports.usual()));

        BufferedImage picture =
                ImageIO.read(new Chromium(folder).screenshot(page, 1280, 2000, isDark).toFile());

        int paper = picture.getRGB(2, 2) & 0xFF;
        assertThat(paper).matches(it -> isDark ? it < 60 : it > 200, isDark ? "dark" : "light");
        assertThat(colours(picture)).hasSizeGreaterThan(50);
    }

    @Test
    void aBlankPictureIsFound() throws Exception {
        Path page = write("<body style='background: white'></body>");

        BufferedImage picture =
                ImageIO.read(new Chromium(folder).screenshot(page, 400, 400, false).toFile());

        assertThat(colours(picture)).hasSize(1);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    private String measured(String page, int width) throws Exception {
        Path frame = write(FRAME.formatted(width, Element.escaped(page)));
        Matcher title =
                Pattern.compile("<title>(.*?)</title>")
                        .matcher(new Chromium(folder).dumpDom(frame));
        assertThat(title.find()).isTrue();
        return title.group(1);
    }

    private Path write(String page) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "page", ".html"), page);
    }
}
