package dev.clientele.jobs.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Adds a line now and then, for files and pipes; the whole screen comes at the end. */
final class PlainTerminal implements DemoTerminal {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintWriter out;
    private Instant shown = Instant.MIN;
    private boolean toldFirstMove;

    PlainTerminal(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void show(Screen screen) {
        if (!toldFirstMove && screen.firstMove().isPresent()) {
            toldFirstMove = true;
            say(ScreenText.firstMove(screen));
        }
        if (!screen.at().isBefore(shown.equals(Instant.MIN) ? shown : shown.plus(EVERY))) {
            shown = screen.at();
            say(ScreenText.line(screen));
        }
    }

    @Override
    public void conclude(Screen screen) {
        ScreenText.lines(screen).forEach(out::println);
        out.flush();
    }
}
