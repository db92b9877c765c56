package dev.clientele.functions.json;

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
    static byte[] added(JsonBytes record) {
        String checksum = of(record);
        record.reopen();
        record.raw(",\"" + FIELD + "\":\"");
        record.raw(checksum);
        record.raw("\"}");
        return record.copy();
    }

    private static String of(JsonBytes record) {
        CRC32 crc = new CRC32();
        crc.update(record.array(), 0, record.length());
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
