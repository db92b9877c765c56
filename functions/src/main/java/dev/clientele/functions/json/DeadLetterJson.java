package dev.clientele.functions.json;

import dev.clientele.functions.parse.MaskedRecord;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Writes dead letters. A record that is not UTF-8 is shown with replacement characters, and whole
 * as {@code rawBase64}.
 */
public final class DeadLetterJson {

    private DeadLetterJson() {}

    /**
     * Writes a dead letter.
     *
     * @param letter any
     * @return one JSON object in UTF-8
     */
    public static byte[] write(DeadLetter letter) {
        return TopicRecord.of(TopicNames.DEAD_LETTERS, record -> letter(record, letter));
    }

    /**
     * Writes a dead letter without what its record says: with its length, its hash, the names and
     * types of its fields, and its event id, type and time, if these are what they should be.
     *
     * @param letter any
     * @return one JSON object in UTF-8
     */
    static byte[] masked(DeadLetter letter) {
        MaskedRecord masked = MaskedRecord.of(letter.origin().raw());
        return TopicRecord.of(
                TopicNames.DEAD_LETTERS,
                record -> {
                    record.text("reason", letter.reason().code());
                    record.text("detail", letter.detail());
                    record.object("masked", inner -> masked(inner, masked));
                    record.object("source", inner -> source(inner, letter.origin()));
                });
    }

    private static void masked(JsonRecord record, MaskedRecord masked) {
        record.whole("bytes", masked.bytes()).text("sha256", masked.sha256());
        record.text("eventId", masked.eventId()).text("type", masked.type());
        if (masked.time() != null) {
            record.instant("time", masked.time());
        }
        record.object(
                "fields",
                inner -> {
                    for (Map.Entry<String, String> field : masked.fields().entrySet()) {
                        inner.text(field.getKey(), field.getValue());
                    }
                });
    }

    private static void letter(JsonRecord record, DeadLetter letter) {
        Origin origin = letter.origin();
        record.text("reason", letter.reason().code());
        record.text("detail", letter.detail());
        record.text("raw", new String(origin.raw(), StandardCharsets.UTF_8));
        if (!isUtf8(origin.raw())) {
            record.text("rawBase64", Base64.getEncoder().encodeToString(origin.raw()));
        }
        record.object("source", inner -> source(inner, origin));
    }

    static void source(JsonRecord record, Origin origin) {
        if (origin.isFile()) {
            record.text("file", origin.source()).whole("line", origin.position());
            return;
        }
        record.text("topic", origin.source());
        record.whole("partition", origin.partition()).whole("offset", origin.position());
    }

    private static boolean isUtf8(byte[] raw) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
