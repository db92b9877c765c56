package dev.clientele.jobs.importing;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of comma-separated values (RFC 4180) with any single character in place of the comma. */
final class CsvRowReader implements RowReader {

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final CsvParser parser;

    CsvRowReader(Reader text, char delimiter) throws IOException {
        parser = CSV.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    }

    @Override
    public Optional<Row> next() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return Optional.empty();
        }
        long line = parser.currentLocation().getLineNr();
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cells.add(parser.getText().strip());
        }
        return Optional.of(new Row(line, cells));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
