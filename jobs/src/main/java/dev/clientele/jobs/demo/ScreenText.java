package dev.clientele.jobs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a screen as text. The same screen gives the same text. */
final class ScreenText {

    private static final int BAR = 30;
    private static final int NAME = 12;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private ScreenText() {}

    /** The whole screen; fits 24 rows. */
    static List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                format(
                        "Clientele demo, %s   Flink %s   Kafka %s",
                        elapsed(screen.elapsed()),
                        screen.places().webPage(),
                        screen.places().broker()));
        lines.add(playback(screen));
        lines.add(traffic(screen.traffic()));
        lines.add("");
        lines.add(format("%-" + NAME + "s %,9d", "Customers", screen.customers()));
        screen.tiers().forEach((tier, count) -> lines.add(tier(tier, count, screen.customers())));
        lines.add("");
        lines.add(counts("Decisions", screen.decisions()));
        lines.add(counts("Set aside", screen.deadLetters()));
        lines.add(firstMove(screen));
        lines.add("");
        screen.latest().forEach(sentence -> lines.add("  " + sentence));
        return lines;
    }

    /** The screen in one line. */
    static String line(Screen screen) {
        Screen.Traffic traffic = screen.traffic();
        return format(
                "%s  %s  in %,d (%,.0f/s)  processed %,d (%,.0f/s)  %s  decisions %,d",
                elapsed(screen.elapsed()),
                screen.playback().live()
                        ? "live"
                        : DAY.format(screen.playback().reached())
                                + format(" %3.0f %%", 100 * screen.playback().share()),
                traffic.sent(),
                traffic.sentPerSecond(),
                traffic.processed(),
                traffic.processedPerSecond(),
                screen.tiers().entrySet().stream()
                        .map(tier -> format("%s %,d", tier.getKey(), tier.getValue()))
                        .collect(Collectors.joining(", ")),
                screen.decisions().values().stream().mapToLong(Long::longValue).sum());
    }

    /** The news that somebody's tier has changed. */
    static String firstMove(Screen screen) {
        return screen.firstMove()
                .map(
                        move ->
                                format(
                                        "First tier change after %s: %s",
                                        seconds(move.after()), move.sentence()))
                .orElse("No tier change yet");
    }

    private static String playback(Screen screen) {
        Screen.Playback playback = screen.playback();
        if (!playback.live()) {
            return format(
                    "%-" + NAME + "s %s %3.0f %%  %s",
                    "History",
                    bar(playback.share()),
                    100 * playback.share(),
                    DAY.format(playback.reached()));
        }
        return format(
                "%-" + NAME + "s %s UTC, next event %s",
                "Live",
                MINUTE.format(playback.reached()),
                dueIn(playback.next(), screen.at()));
    }

    private static String dueIn(Instant next, Instant now) {
        long seconds = Duration.between(now, next).toSeconds();
        return seconds <= 0 ? "now" : "in " + seconds + " s";
    }

    private static String traffic(Screen.Traffic traffic) {
        return format(
                "%-"
                        + NAME
                        + "s in %,d (%,.0f/s)   processed %,d (%,.0f/s)   behind %,d"
                        + "   checkpoints %,d",
                "Events",
                traffic.sent(),
                traffic.sentPerSecond(),
                traffic.processed(),
                traffic.processedPerSecond(),
                traffic.behind(),
                traffic.checkpoints());
    }

    private static String tier(String name, long count, long customers) {
        double share = customers == 0 ? 0 : (double) count / customers;
        return format(
                "  %-" + (NAME - 2) + "s %,9d  %s %4.1f %%", name, count, bar(share), 100 * share);
    }

    private static String counts(String title, Map<String, Long> counts) {
        String each =
                counts.isEmpty()
                        ? "none"
                        : counts.entrySet().stream()
                                .map(entry -> format("%s %,d", entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining("   "));
        return format("%-" + NAME + "s %s", title, each);
    }

    private static String bar(double share) {
        int full = (int) Math.round(BAR * Math.min(1, share));
        return "#".repeat(full) + ".".repeat(BAR - full);
    }

    /** For example {@code 8.3 s}. */
    static String seconds(Duration duration) {
        return format("%.1f s", duration.toMillis() / 1000.0);
    }

    private static String elapsed(Duration duration) {
        return format("%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
