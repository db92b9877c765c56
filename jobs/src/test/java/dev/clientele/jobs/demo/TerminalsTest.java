package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    @Test
    void aRedrawingTerminalGoesUpAsManyLinesAsItHasDrawn() {
        RedrawingTerminal terminal = new RedrawingTerminal(out);

        terminal.show(screen(0, false));
        assertThat(written.toString()).doesNotContain("\r");
        terminal.show(screen(1, false));

        int lines = ScreenText.lines(screen(0, false)).size();
        assertThat(written.toString()).containsOnlyOnce("\r\u001b[" + lines + "A");
    }

    @Test
    void whatARedrawingTerminalSaysStays() {
        RedrawingTerminal terminal = new RedrawingTerminal(out);

        terminal.show(screen(0, false));
        terminal.say("Stopping");
        int before = written.toString().length();
        terminal.show(screen(1, false));

        assertThat(written.toString().substring(before)).doesNotStartWith("\r\u001b[");
    }

    @Test
    void aPlainTerminalAddsALineEveryTenSeconds() {
        PlainTerminal terminal = new PlainTerminal(out);

        for (int second = 0; second <= 20; second++) {
            terminal.show(screen(second, false));
        }

        assertThat(written.toString().lines()).hasSize(3);
    }

    @Test
    void aPlainTerminalTellsTheFirstTierChangeAtOnceAndOnce() {
        PlainTerminal terminal = new PlainTerminal(out);

        terminal.show(screen(0, false));
        terminal.show(screen(1, true));
        terminal.show(screen(2, true));

        assertThat(written.toString().lines())
                .last()
                .isEqualTo("First tier change after 9.0 s: ann is silver");
        assertThat(written.toString().lines()).hasSize(2);
    }

    @Test
    void aPlainTerminalEndsWithTheWholeScreen() {
        new PlainTerminal(out).conclude(screen(0, true));

        assertThat(written.toString().lines().toList())
                .isEqualTo(ScreenText.lines(screen(0, true)));
    }

    private static Screen screen(int second, boolean moved) {
        return new Screen(
                NOW.plusSeconds(second),
                Duration.ofSeconds(second),
                new Screen.Places("page", "broker"),
                new Screen.Playback(1, NOW, true, NOW),
                new Screen.Traffic(0, 0, 0, 0, 0, 0),
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                moved
                        ? Optional.of(new Screen.FirstMove(Duration.ofSeconds(9), "ann is silver"))
                        : Optional.empty(),
                List.of());
    }
}
