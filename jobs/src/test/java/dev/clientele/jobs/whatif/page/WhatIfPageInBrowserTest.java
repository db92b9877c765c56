package dev.clientele.jobs.whatif.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.page.Browser;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser shows it. */
class WhatIfPageInBrowserTest {

    @TempDir private Path folder;

    private Browser browser;

    @BeforeEach
    void start() {
        browser = new Browser(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 400, 1280})
    void nothingReachesOutOfTheScreen(int width) throws Exception {
        for (WhatIfReport report : new WhatIfReport[] {Reports.usual(), Reports.wide()}) {
            assertThat(browser.measured(WhatIfPage.of(report), width))
                    .isEqualTo(
                            "width %d overflow 0 outside 0 clipped  charts 6 scripts 0"
                                    .formatted(width));
        }
    }

    @Test
    void hostileNamesRunNothing() throws Exception {
        assertThat(browser.measured(WhatIfPage.of(Reports.hostile()), 400)).endsWith("scripts 0");
    }

    @Test
    void browserReadsTheHeadline() throws Exception {
        assertThat(browser.read(WhatIfPage.of(Reports.usual())))
                .contains("<h1>" + Headline.of(Reports.usual()) + "</h1>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pictureIsLightOrDarkAndNotBlank(boolean isDark) throws Exception {
        BufferedImage picture = browser.picture(WhatIfPage.of(Reports.usual()), 1280, 2000, isDark);

        int paper = picture.getRGB(2, 2) & 0xFF;
        assertThat(paper).matches(it -> isDark ? it < 60 : it > 200, isDark ? "dark" : "light");
        assertThat(Browser.colours(picture)).hasSizeGreaterThan(50);
    }
}
