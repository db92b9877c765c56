package dev.clientele.functions.customer;

import dev.clientele.functions.codec.CarriedCustomer;
import dev.clientele.functions.wire.Carried;
import dev.clientele.model.customer.Customer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Keeps the parts of customers who are on the way to the customer of the current key, until the
 * last one is there. Parts of one customer come in order; those of several may be mixed.
 */
final class HandoverParts {

    private final MapState<String, byte[]> parts;

    HandoverParts(RuntimeContext context) {
        parts =
                context.getMapState(
                        new MapStateDescriptor<>(
                                "handovers",
                                Types.STRING,
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    /**
     * Takes a part.
     *
     * @return the customer with the last part; null before
     * @throws IOException if what came is not a whole customer
     */
    Customer add(Carried carried) throws IOException {
        if (carried.parts() == 1) {
            return CarriedCustomer.read(carried.from(), carried.state());
        }
        byte[] state = collect(carried);
        return state == null ? null : CarriedCustomer.read(carried.from(), state);
    }

    /** Flink's state throws checked exceptions: the job fails and restarts with any of them. */
    private byte[] collect(Carried carried) throws MissingPartException {
        try {
            parts.put(key(carried, carried.part()), carried.state());
            return carried.isLast() ? takeOut(carried) : null;
        } catch (MissingPartException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException("keyed state could not be read", new IOException(e));
        }
    }

    private static final class MissingPartException extends IOException {
        private static final long serialVersionUID = 1L;

        MissingPartException() {
            super("parts are missing");
        }
    }

    private byte[] takeOut(Carried carried) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean isWhole = true;
        for (int part = 1; part <= carried.parts(); part++) {
            String key = key(carried, part);
            byte[] state = parts.get(key);
            isWhole &= state != null;
            if (isWhole) {
                all.writeBytes(state);
            }
            parts.remove(key);
        }
        if (!isWhole) {
            throw new MissingPartException();
        }
        return all.toByteArray();
    }

    /** Forgets what is on its way to a customer who is erased. */
    void clear() {
        parts.clear();
    }

    private static String key(Carried carried, int part) {
        return carried.from() + '/' + part;
    }
}
