package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Shows pages as a browser does. */
public final class Browser {

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

    private final Path folder;
    private final Chromium chromium;

    /**
     * A browser; without one the calling test is skipped.
     *
     * @param folder for its files
     */
    public Browser(Path folder) {
        this.folder = folder;
        this.chromium = new Chromium(folder);
    }

    /**
     * Measures a page, all its tables unfolded.
     *
     * @param page its markup
     * @param width of the screen
     * @return by how much it reaches out, how many of its elements do and which texts of its
     *     charts; how many charts and scripts it has
     */
    public String measured(String page, int width) throws IOException, InterruptedException {
        Path frame = write(FRAME.formatted(width, Element.escaped(page)));
        Matcher title = Pattern.compile("<title>(.*?)</title>").matcher(chromium.dumpDom(frame));
        assertThat(title.find()).isTrue();
        return title.group(1);
    }

    /**
     * What the browser made of a page.
     *
     * @param page its markup
     * @return the markup, blanks that don't break as blanks
     */
    public String read(String page) throws IOException, InterruptedException {
        return chromium.dumpDom(write(page)).replace("&nbsp;", " ");
    }

    /**
     * A picture of a page.
     *
     * @param page its markup
     * @param width of the screen
     * @param height of the screen
     * @param isDark whether the reader's system is dark
     * @return the picture
     */
    public BufferedImage picture(String page, int width, int height, boolean isDark)
            throws IOException, InterruptedException {
        return ImageIO.read(chromium.screenshot(write(page), width, height, isDark).toFile());
    }

    /**
     * The colours in a picture: of a blank one there is one.
     *
     * @param picture any
     * @return of each third point
     */
    public static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    private Path write(String page) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "page", ".html"), page);
    }
}
