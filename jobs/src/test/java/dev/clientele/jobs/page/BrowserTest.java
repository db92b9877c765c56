package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests of pages look for is found where it is. */
class BrowserTest {

    @TempDir private Path folder;

    @Test
    void whatReachesOutOfTheScreenIsFound() throws Exception {
        String page = "<body><div style='width: 500px'>wide</div></body>";

        assertThat(new Browser(folder).measured(page, 400)).contains("overflow 108 outside 1");
    }

    @Test
    void whatReachesOutOfItsChartIsFound() throws Exception {
        String page = "<svg viewBox='0 0 360 20'><text x='340' y='12'>clipped</text></svg>";

        assertThat(new Browser(folder).measured(page, 400)).contains("clipped clipped charts 1");
    }

    @Test
    void aBlankPictureIsFound() throws Exception {
        String page = "<body style='background: white'></body>";

        assertThat(Browser.colours(new Browser(folder).picture(page, 400, 400, false))).hasSize(1);
    }
}
