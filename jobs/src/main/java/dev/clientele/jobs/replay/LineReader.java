package dev.clientele.jobs.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines as bytes, as a record need not be text. A line ends with LF or CR LF. */
public final class LineReader {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long filled;

    /**
     * A reader.
     *
     * @param in where the lines come from; buffered here
     */
    public LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * How far the lines given so far reach, their ends included.
     *
     * @return in bytes
     */
    public long offset() {
        return filled - limit + position;
    }

    /**
     * The next line.
     *
     * @return without its end; null at the end of the input
     * @throws IOException if the input can't be read on
     */
    public byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            position = end + 1;
            if (end < limit) {
                return withoutReturn(line.toByteArray());
            }
            position = limit;
        }
        return any ? withoutReturn(line.toByteArray()) : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        filled += limit;
        return limit > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean returns = line.length > 0 && line[line.length - 1] == '\r';
        return returns ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
