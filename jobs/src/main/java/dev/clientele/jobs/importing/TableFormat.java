package dev.clientele.jobs.importing;

import java.nio.charset.Charset;

/**
 * How the text of a table is to be read.
 *
 * @param delimiter one character between the columns, or {@value #WHITESPACE} for any number of
 *     blanks
 * @param header whether the first row names the columns
 * @param charset of the text
 */
public record TableFormat(String delimiter, boolean header, Charset charset) {

    /** Columns are set apart by blanks, and nothing is quoted. */
    public static final String WHITESPACE = "whitespace";

    /**
     * Takes {@code tab} and {@code \t} for the tab character.
     *
     * @throws IllegalArgumentException if the delimiter is anything else of more than one character
     */
    public TableFormat {
        if (delimiter.equals("tab") || delimiter.equals("\\t")) {
            delimiter = "\t";
        }
        if (!delimiter.equals(WHITESPACE) && delimiter.length() != 1) {
            throw new IllegalArgumentException(
                    "--delimiter: expected one character, 'tab' or 'whitespace', got '"
                            + delimiter
                            + "'");
        }
    }

    /** Whether the columns are set apart by blanks. */
    public boolean isWhitespace() {
        return delimiter.equals(WHITESPACE);
    }
}
