package dev.clientele.benchmarks.windows;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * What one customer ordered over the last days, as of the end of a day. A window of N days holds
 * that day and the N - 1 before it.
 *
 * @param customerId the customer
 * @param day epoch day in the policy's time zone
 * @param orders30 orders of the last 30 days
 * @param spend30 what they came to before returns, in minor units of the programme's currency
 * @param orders90 orders of the last 90 days
 * @param spend90 what they came to
 * @param orders365 orders of the last 365 days
 * @param spend365 what they came to
 */
public record WindowAnswer(
        String customerId,
        int day,
        long orders30,
        long spend30,
        long orders90,
        long spend90,
        long orders365,
        long spend365)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A number that tells answers apart.
     *
     * @return the checksum of all that the answer says
     */
    public long checksum() {
        CRC32C crc = new CRC32C();
        crc.update(customerId.getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate(Integer.BYTES + 6 * Long.BYTES);
        numbers.putInt(day);
        numbers.putLong(orders30).putLong(spend30);
        numbers.putLong(orders90).putLong(spend90);
        numbers.putLong(orders365).putLong(spend365);
        crc.update(numbers.flip());
        return crc.getValue();
    }
}
