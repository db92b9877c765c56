package dev.clientele.jobs.backtest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.page.Browser;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser shows it. */
class BacktestPageInBrowserTest {

    @TempDir private Path folder;

    private Browser browser;

    @BeforeEach
    void start() {
        browser = new Browser(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 400, 1280})
    void nothingReachesOutOfTheScreen(int width) throws Exception {
        for (BacktestReport report : List.of(BacktestReports.usual(), BacktestReports.wide())) {
            assertThat(browser.measured(BacktestPage.of(report), width))
                    .isEqualTo(
                            "width %d overflow 0 outside 0 clipped  charts 8 scripts 0"
                                    .formatted(width));
        }
    }

    @Test
    void hostileTextsRunNothing() throws Exception {
        assertThat(browser.measured(BacktestPage.of(BacktestReports.hostile()), 400))
                .endsWith("scripts 0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pictureIsLightOrDarkAndNotBlank(boolean isDark) throws Exception {
        BufferedImage picture =
                browser.picture(BacktestPage.of(BacktestReports.usual()), 1280, 3000, isDark);

        int paper = picture.getRGB(2, 2) & 0xFF;
        assertThat(paper).matches(it -> isDark ? it < 60 : it > 200, isDark ? "dark" : "light");
        assertThat(Browser.colours(picture)).hasSizeGreaterThan(50);
    }
}
