package dev.clientele.jobs.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.clientele.jobs.cli.StandardStreams;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a table row by row, in UTF-8, with quotes where a text needs them. */
public final class TableWriter implements Closeable {

    /** Stands for standard output. */
    public static final String STANDARD_OUTPUT = "-";

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

    private final CsvGenerator generator;

    private TableWriter(OutputStream bytes, char separator) throws IOException {
        generator =
                CSV.createGenerator(
                        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
        generator.setSchema(
                CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\n"));
    }

    /**
     * Opens a table.
     *
     * @param table a file, which is replaced; {@link #STANDARD_OUTPUT}, which is never closed
     * @param separator what stands between two cells
     * @return the writer
     * @throws IOException if the file can't be written
     */
    public static TableWriter open(String table, char separator) throws IOException {
        if (!table.equals(STANDARD_OUTPUT)) {
            return new TableWriter(Files.newOutputStream(Path.of(table)), separator);
        }
        TableWriter writer = new TableWriter(StandardStreams.out(), separator);
        writer.generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return writer;
    }

    /**
     * Writes a row.
     *
     * @param cells its texts
     * @throws IOException if it can't be written
     */
    public void write(List<String> cells) throws IOException {
        generator.writeStartArray();
        for (String cell : cells) {
            generator.writeString(cell);
        }
        generator.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }
}
