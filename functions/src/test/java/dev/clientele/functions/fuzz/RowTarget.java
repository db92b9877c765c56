package dev.clientele.functions.fuzz;

import dev.clientele.functions.codec.CustomerStateSerializer;
import dev.clientele.functions.codec.FingerprintSerializer;
import dev.clientele.functions.codec.OrderRecordSerializer;
import dev.clientele.functions.codec.RefereeWorthSerializer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Rows of state: the first byte chooses whose; read, or refused as corrupt. */
final class RowTarget implements FuzzTarget {

    private static final int FINGERPRINT = 2;

    private static final List<TypeSerializer<?>> SERIALIZERS =
            List.of(
                    new CustomerStateSerializer(),
                    new OrderRecordSerializer(),
                    new FingerprintSerializer(),
                    new RefereeWorthSerializer());

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(framed(0, new byte[] {1, 0}));
        for (byte[] life : new EngineTarget().seeds()) {
            seeds.add(framed(0, EngineTarget.row(life)));
        }
        seeds.add(framed(1, new byte[] {1, 15, 2, 10, 4, 8, 3, 8, 20, 2, 'u'}));
        seeds.add(framed(2, new byte[16]));
        seeds.add(framed(3, new byte[] {1, 0, 0, 0}));
        return seeds;
    }

    /** The choice and the row; its length is set when it is tried. */
    private static byte[] framed(int choice, byte[] row) {
        byte[] input = new byte[row.length + 1];
        input[0] = (byte) choice;
        System.arraycopy(row, 0, input, 1, row.length);
        return input;
    }

    /** Any 16 bytes are a fingerprint: nothing to go on from. */
    @Override
    public boolean accepts(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        int choice = (input[0] & 0xFF) % (2 * SERIALIZERS.size());
        TypeSerializer<?> serializer = SERIALIZERS.get(choice % SERIALIZERS.size());
        boolean isFramed = choice >= SERIALIZERS.size() || choice == FINGERPRINT;
        boolean isReadable =
                isFramed
                        ? Shape.isReadable(serializer, input, 1)
                        : Shape.isReadable(serializer, withLength(input), 0);
        return isReadable && choice != FINGERPRINT;
    }

    /** Damage that only the row's own reader can notice. */
    private static byte[] withLength(byte[] input) {
        int length = input.length - 1;
        byte[] framed = new byte[length + 5];
        int at = 0;
        int rest = length;
        while (rest >= 0x80) {
            framed[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        framed[at++] = (byte) rest;
        System.arraycopy(input, 1, framed, at, length);
        return framed;
    }
}
