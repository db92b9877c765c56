package dev.clientele.jobs.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Standard input and output as bytes, for data; what is said to people goes by the command line.
 */
public final class StandardStreams {

    private StandardStreams() {}

    /**
     * Standard input.
     *
     * @return the bytes
     */
    public static InputStream in() {
        return System.in;
    }

    /**
     * Standard output.
     *
     * @return to be flushed, but not closed
     */
    public static OutputStream out() {
        return System.out;
    }
}
