package dev.clientele.model.customer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/**
 * The first 128 bits of an event id's SHA-256: ids are remembered by it, as they may be long. Two
 * ids of one customer with one fingerprint are not to be found, not even by trying.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record Fingerprint(long high, long low) {

    /** Any order, but always the same. */
    static final Comparator<Fingerprint> ORDER =
            Comparator.comparingLong(Fingerprint::high).thenComparingLong(Fingerprint::low);

    private static final MessageDigest PROTOTYPE = sha256();

    /**
     * The fingerprint of an id.
     *
     * @param eventId the id
     * @return its fingerprint
     */
    public static Fingerprint of(String eventId) {
        try {
            MessageDigest digest = (MessageDigest) PROTOTYPE.clone();
            byte[] hash = digest.digest(eventId.getBytes(StandardCharsets.UTF_8));
            ByteBuffer buffer = ByteBuffer.wrap(hash);
            return new Fingerprint(buffer.getLong(), buffer.getLong());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this Java runtime can't be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
