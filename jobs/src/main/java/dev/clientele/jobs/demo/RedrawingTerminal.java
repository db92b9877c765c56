package dev.clientele.jobs.demo;

import java.io.PrintWriter;
import java.util.List;

/** Draws each screen over the last one, on a terminal that knows ANSI's control sequences. */
final class RedrawingTerminal implements DemoTerminal {

    private static final String ESCAPE = "\u001b[";
    private static final String NO_WRAP = ESCAPE + "?7l";
    private static final String WRAP = ESCAPE + "?7h";
    private static final String CLEAR_TO_END_OF_LINE = ESCAPE + "K";
    private static final String CLEAR_BELOW = ESCAPE + "J";

    private final PrintWriter out;
    private int drawn;

    RedrawingTerminal(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        rewind();
        out.print(CLEAR_BELOW);
        out.println(line);
        out.flush();
        drawn = 0;
    }

    @Override
    public void show(Screen screen) {
        List<String> lines = ScreenText.lines(screen);
        rewind();
        // A line too long is cut by the terminal, which knows its width.
        out.print(NO_WRAP);
        for (String line : lines) {
            out.print(line + CLEAR_TO_END_OF_LINE + "\n");
        }
        out.print(CLEAR_BELOW + WRAP);
        out.flush();
        drawn = lines.size();
    }

    @Override
    public void conclude(Screen screen) {
        show(screen);
        drawn = 0;
    }

    private void rewind() {
        out.print(drawn == 0 ? "" : "\r" + ESCAPE + drawn + "A");
    }
}
