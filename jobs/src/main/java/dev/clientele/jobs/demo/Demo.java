package dev.clientele.jobs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A demo from its start to its end. Runs once. */
final class Demo {

    private static final Duration FRAME = Duration.ofSeconds(1);

    private final DemoOptions options;
    private final DemoTerminal terminal;
    private final InstantSource clock;
    private volatile boolean stopping;

    Demo(DemoOptions options, DemoTerminal terminal, InstantSource clock) {
        this.options = options;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Lets {@link #run} come to an end; from any thread. */
    void stop() {
        stopping = true;
    }

    /**
     * Runs until it is stopped or its time is up; all is closed then.
     *
     * @throws Exception if a part can't be started, or fails
     */
    void run() throws Exception {
        Instant began = clock.instant();
        Screen last;
        Parts parts = new Parts();
        try {
            DemoWatch watch = new StartUp(options, terminal, clock, parts).start(began);
            terminal.say(
                    "Ready after " + ScreenText.seconds(Duration.between(began, clock.instant())));
            last = watch(watch, began);
            terminal.say("Stopping");
        } finally {
            parts.close();
        }
        terminal.conclude(last);
    }

    private Screen watch(DemoWatch watch, Instant began) throws Exception {
        Screen screen = watch.look();
        while (!isOver(began)) {
            watch.read();
            if (!clock.instant().isBefore(screen.at().plus(FRAME))) {
                screen = watch.look();
                terminal.show(screen);
            }
        }
        return watch.look();
    }

    private boolean isOver(Instant began) {
        return stopping
                || options.length()
                        .map(length -> !clock.instant().isBefore(began.plus(length)))
                        .orElse(false);
    }
}
