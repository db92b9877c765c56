package dev.clientele.functions.receipt;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads records: JSON lines, or objects with line breaks inside, one after the other. */
public final class RecordFile {

    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .readerFor(JsonNode.class);

    private RecordFile() {}

    /**
     * Reads records.
     *
     * @param in a stream, which the iterator closes
     * @return the records, numbers as written
     * @throws IOException if the stream can't be read
     */
    public static MappingIterator<JsonNode> read(InputStream in) throws IOException {
        return READER.readValues(in);
    }

    static JsonNode parse(byte[] record) {
        try {
            return READER.readTree(record);
        } catch (IOException e) {
            throw new UncheckedIOException("a record of our own could not be read", e);
        }
    }
}
