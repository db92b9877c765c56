package dev.clientele.functions.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The seal of a record with a receipt: the first 16 hexadecimal digits of the SHA-256 of the record
 * as it was written, without the seal. It shows that something was altered, also where all numbers
 * still fit together; it does not show by whom, as anybody can make a new one.
 */
final class Seal {

    /** The last field of a sealed record. */
    static final String FIELD = "seal";

    private static final int BYTES = 8;

    private Seal() {}

    /**
     * Seals a record.
     *
     * @param record one JSON object with at least one field
     * @return the same with the seal as last field
     */
    static byte[] sealed(byte[] record) {
        String field = ",\"" + FIELD + "\":\"" + of(record) + "\"}";
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(record.length + field.length());
        sealed.write(record, 0, record.length - 1);
        sealed.writeBytes(field.getBytes(StandardCharsets.UTF_8));
        return sealed.toByteArray();
    }

    private static String of(byte[] record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(record);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
