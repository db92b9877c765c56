package dev.clientele.functions.customer;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document as it was given, unread.
 *
 * @param name what to call it in messages
 * @param json its text
 */
public record NamedDocument(String name, String json) implements Serializable {

    /**
     * Takes a file.
     *
     * @param file where it is
     * @return the document
     * @throws IOException if it can't be read
     */
    public static NamedDocument of(Path file) throws IOException {
        return new NamedDocument(file.toString(), Files.readString(file));
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
