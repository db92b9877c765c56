package dev.clientele.jobs.generate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes lines of UTF-8 to a file, compressed if its name ends in {@code .gz}. The same lines give
 * the same bytes.
 */
public final class JsonLinesWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    private JsonLinesWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Opens a file, replacing what it held.
     *
     * @throws IOException if the file cannot be written
     */
    public static JsonLinesWriter open(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        boolean compressed = file.getFileName().toString().endsWith(".gz");
        OutputStream bytes = compressed ? new FastGzip(raw) : raw;
        return new JsonLinesWriter(new BufferedOutputStream(bytes, BUFFER));
    }

    /**
     * Writes one line and its end.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Events are repetitive enough for the fastest level. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
