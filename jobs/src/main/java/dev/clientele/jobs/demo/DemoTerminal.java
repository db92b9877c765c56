package dev.clientele.jobs.demo;

/** Where a demo tells what it does. */
interface DemoTerminal {

    /** Tells one thing for good. */
    void say(String line);

    /** Shows how it is now; comes about once a second. */
    void show(Screen screen);

    /** Shows how it was at the end, for good. */
    void conclude(Screen screen);
}
