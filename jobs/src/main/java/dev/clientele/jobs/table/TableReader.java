package dev.clientele.jobs.table;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.clientele.jobs.cli.StandardStreams;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads a table row by row: separated values (RFC 4180) in UTF-8, by comma, semicolon or tab,
 * whichever the header has most of. A byte order mark, CR LF and blank lines do no harm.
 */
public final class TableReader implements Closeable {

    /** Stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
    private static final int LONGEST_HEADER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvParser parser;
    private final char separator;
    private final List<String> header;

    private TableReader(BufferedReader text) throws IOException {
        skipByteOrderMark(text);
        separator = separatorOf(text);
        parser = CSV.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        TableRow first = next();
        if (first == null) {
            throw new TableException("line 1: there is no header; name the columns in it");
        }
        header = first.cells();
    }

    /**
     * Opens a table and reads its header.
     *
     * @param table a file, unpacked if its name ends in {@code .gz}; {@link #STANDARD_INPUT}
     * @return the reader
     * @throws IOException if there is no such file, or nothing in it
     */
    public static TableReader open(String table) throws IOException {
        InputStream bytes = bytes(table);
        try {
            return new TableReader(
                    new BufferedReader(
                            new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())));
        } catch (CharacterCodingException e) {
            bytes.close();
            throw notText(e);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static InputStream bytes(String table) throws IOException {
        if (table.equals(STANDARD_INPUT)) {
            return StandardStreams.in();
        }
        try {
            InputStream raw = Files.newInputStream(Path.of(table));
            return table.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (NoSuchFileException e) {
            throw new TableException(table + ": there is no such table of customers");
        }
    }

    private static TableException notText(CharacterCodingException cause) {
        TableException fault =
                new TableException("the table is not UTF-8 throughout; save it as UTF-8");
        fault.initCause(cause);
        return fault;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char separatorOf(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        boolean isQuoted = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int next = text.read();
            if (next < 0 || (next == '\n' && !isQuoted)) {
                break;
            }
            isQuoted ^= next == '"';
            int known = isQuoted ? -1 : ",;\t".indexOf(next);
            if (known >= 0) {
                counts[known]++;
            }
        }
        text.reset();
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    /**
     * The names of the columns.
     *
     * @return in their order
     */
    public List<String> header() {
        return header;
    }

    /**
     * What stands between two cells.
     *
     * @return comma, semicolon or tab
     */
    public char separator() {
        return separator;
    }

    /**
     * The next row that is not blank.
     *
     * @return null at the end
     * @throws IOException if the table can't be read on
     */
    public TableRow next() throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            long line = parser.currentLocation().getLineNr();
            List<String> cells = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                cells.add(parser.getText());
            }
            return new TableRow(line, cells);
        } catch (CharacterCodingException e) {
            throw notText(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
