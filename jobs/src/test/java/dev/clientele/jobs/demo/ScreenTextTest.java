package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTextTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ROWS = 24;

    @Test
    void showsHowFarTheHistoryIs() {
        Screen screen =
                screen(
                        new Screen.Playback(0.5, NOW.minus(Duration.ofDays(200)), false, NOW),
                        Optional.empty());

        assertThat(ScreenText.lines(screen))
                .contains("History      ###############...............  50 %  2025-08-13");
        assertThat(ScreenText.line(screen)).startsWith("1:05  2025-08-13  50 %  in 1,200 (600/s)");
    }

    @Test
    void showsWhenTheNextLiveEventIsDue() {
        Screen screen =
                screen(new Screen.Playback(1, NOW, true, NOW.plusSeconds(38)), Optional.empty());

        assertThat(ScreenText.lines(screen))
                .contains("Live         2026-03-01 12:00:00 UTC, next event in 38 s");
        assertThat(ScreenText.line(screen)).startsWith("1:05  live  in 1,200");
    }

    @Test
    void showsWhatTheJobDoes() {
        List<String> lines = ScreenText.lines(live(Optional.empty()));

        assertThat(lines)
                .contains(
                        "Clientele demo, 1:05   Flink http://127.0.0.1:8081   Kafka 127.0.0.1:9092",
                        "Events       in 1,200 (600/s)   processed 1,100 (550/s)   behind 100"
                                + "   checkpoints 7",
                        "Customers        1,000",
                        "  gold             250  ########...................... 25.0 %",
                        "  member           750  #######################....... 75.0 %",
                        "Decisions    tier-changes 1,010   clv-updates 5,000",
                        "Set aside    none");
    }

    @Test
    void tellsTheFirstTierChangeAndHowLongItTook() {
        Screen.FirstMove move = new Screen.FirstMove(Duration.ofMillis(9_340), "ann is silver");

        assertThat(ScreenText.firstMove(live(Optional.empty()))).isEqualTo("No tier change yet");
        assertThat(ScreenText.firstMove(live(Optional.of(move))))
                .isEqualTo("First tier change after 9.3 s: ann is silver");
    }

    @Test
    void fitsATerminalOfTheUsualSize() {
        assertThat(ScreenText.lines(live(Optional.empty()))).hasSizeLessThan(ROWS);
    }

    @Test
    void barsOfAnEmptyProgrammeAreEmpty() {
        Screen empty =
                new Screen(
                        NOW,
                        Duration.ZERO,
                        new Screen.Places("page", "broker"),
                        new Screen.Playback(0, NOW, false, NOW),
                        new Screen.Traffic(0, 0, 0, 0, 0, 0),
                        0,
                        Map.of("member", 0L),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of());

        assertThat(ScreenText.lines(empty))
                .contains("  member             0  ..............................  0.0 %");
    }

    private static Screen live(Optional<Screen.FirstMove> move) {
        return screen(new Screen.Playback(1, NOW, true, NOW), move);
    }

    private static Screen screen(Screen.Playback playback, Optional<Screen.FirstMove> move) {
        return new Screen(
                NOW,
                Duration.ofSeconds(65),
                new Screen.Places("http://127.0.0.1:8081", "127.0.0.1:9092"),
                playback,
                new Screen.Traffic(1_200, 600, 1_100, 550, 100, 7),
                1_000,
                inOrder("gold", 250, "member", 750),
                inOrder("tier-changes", 1_010, "clv-updates", 5_000),
                Map.of(),
                move,
                Collections.nCopies(8, "a decision"));
    }

    private static Map<String, Long> inOrder(String first, long one, String second, long two) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(first, one);
        counts.put(second, two);
        return counts;
    }
}
