package dev.clientele.functions.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The checksum of a decision: the CRC-32 of its record as it was written, without the checksum. It
 * shows that something was altered also where all numbers still fit together. It is no signature:
 * whoever alters a record on purpose can make a new one.
 */
final class Checksum {

    /** The last field of a decision. */
    static final String FIELD = "checksum";

    private Checksum() {}

    /**
     * Adds the checksum.
     *
     * @param record one JSON object with at least one field
     * @return the same with the checksum as last field
     */
    static byte[] added(byte[] record) {
        String field = ",\"" + FIELD + "\":\"" + of(record) + "\"}";
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.length + field.length());
        out.write(record, 0, record.length - 1);
        out.writeBytes(field.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String of(byte[] record) {
        CRC32 crc = new CRC32();
        crc.update(record);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
