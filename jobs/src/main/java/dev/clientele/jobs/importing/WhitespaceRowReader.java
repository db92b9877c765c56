package dev.clientele.jobs.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of columns that are set apart, and may be preceded, by any number of blanks. */
final class WhitespaceRowReader implements RowReader {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final BufferedReader text;
    private long line;

    WhitespaceRowReader(BufferedReader text) {
        this.text = text;
    }

    @Override
    public Optional<Row> next() throws IOException {
        String content = text.readLine();
        line++;
        while (content != null && content.isBlank()) {
            content = text.readLine();
            line++;
        }
        return Optional.ofNullable(content).map(this::split);
    }

    private Row split(String content) {
        return new Row(line, List.of(BLANKS.split(content.strip())));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
