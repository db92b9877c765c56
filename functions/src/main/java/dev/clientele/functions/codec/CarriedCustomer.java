package dev.clientele.functions.codec;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.OrderRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A whole customer in bytes, row and archive, on the way from one key to another. Rows name their
 * versions as those in keyed state do, so a customer who set out before an upgrade arrives after
 * it.
 */
public final class CarriedCustomer {

    private static final int FORMAT = 1;

    private CarriedCustomer() {}

    /**
     * Writes a customer.
     *
     * @param customer is not changed
     * @return the bytes, the same for equal customers
     */
    public static byte[] write(Customer customer) {
        try {
            return bytes(customer);
        } catch (IOException e) {
            throw new UncheckedIOException("a customer could not be written to memory", e);
        }
    }

    private static byte[] bytes(Customer customer) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(512);
        target.writeByte(FORMAT);
        new CustomerStateSerializer().serialize(customer.state(), target);
        Map<String, OrderRecord> orders = new TreeMap<>();
        customer.archive().orders().forEach(orders::put);
        OrderRecordSerializer records = new OrderRecordSerializer();
        target.writeInt(orders.size());
        for (Map.Entry<String, OrderRecord> order : orders.entrySet()) {
            target.writeUTF(order.getKey());
            records.serialize(order.getValue(), target);
        }
        Map<String, byte[]> events = new TreeMap<>();
        customer.archive()
                .events()
                .forEach((event, clock) -> events.put(event.toString(), event(event, clock)));
        target.writeInt(events.size());
        for (byte[] event : events.values()) {
            target.write(event);
        }
        return target.getCopyOfBuffer();
    }

    private static byte[] event(Fingerprint event, long clock) {
        DataOutputSerializer target = new DataOutputSerializer(3 * Long.BYTES);
        try {
            new FingerprintSerializer().serialize(event, target);
            target.writeLong(clock);
        } catch (IOException e) {
            throw new UncheckedIOException("an event id could not be written to memory", e);
        }
        return target.getCopyOfBuffer();
    }

    /**
     * Reads a customer.
     *
     * @param customerId whose state it is
     * @param bytes what {@link #write} gave, of this version or an older one
     * @return the customer, with an archive in memory
     * @throws IOException if that is not what the bytes are
     */
    public static Customer read(String customerId, byte[] bytes) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(bytes);
        int format = source.readUnsignedByte();
        if (format != FORMAT) {
            throw new CorruptRowException("no carried customer has format " + format);
        }
        CustomerState state = new CustomerStateSerializer().deserialize(source);
        InMemoryArchive archive = new InMemoryArchive();
        OrderRecordSerializer records = new OrderRecordSerializer();
        for (int left = source.readInt(); left > 0; left--) {
            archive.putOrder(source.readUTF(), records.deserialize(source));
        }
        FingerprintSerializer events = new FingerprintSerializer();
        for (int left = source.readInt(); left > 0; left--) {
            archive.remember(events.deserialize(source), source.readLong());
        }
        if (source.available() != 0) {
            throw new CorruptRowException("bytes follow a carried customer");
        }
        return new Customer(customerId, state, archive);
    }
}
