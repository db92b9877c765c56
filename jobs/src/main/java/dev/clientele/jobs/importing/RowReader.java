package dev.clientele.jobs.importing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a table row by row. */
interface RowReader extends Closeable {

    /**
     * The next row that is not blank; empty at the end.
     *
     * @throws IOException if the file cannot be read on, or is no text in its charset
     */
    Optional<Row> next() throws IOException;

    /**
     * Opens a file, unpacking it if its name ends in {@code .gz}.
     *
     * @throws IOException if the file cannot be opened
     */
    static RowReader open(Path file, TableFormat format) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            boolean packed = file.getFileName().toString().endsWith(".gz");
            InputStream bytes = packed ? new GZIPInputStream(raw, 1 << 16) : raw;
            BufferedReader text =
                    new BufferedReader(new InputStreamReader(bytes, format.charset().newDecoder()));
            skipByteOrderMark(text);
            return format.isWhitespace()
                    ? new WhitespaceRowReader(text)
                    : new CsvRowReader(text, format.delimiter().charAt(0));
        } catch (IOException failure) {
            raw.close();
            throw failure;
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
