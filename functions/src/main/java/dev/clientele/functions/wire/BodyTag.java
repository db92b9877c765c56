package dev.clientele.functions.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Tells on the wire which type of body follows, in one byte. */
enum BodyTag {
    ORDER,
    RETURN,
    INTERACTION,
    SURVEY,
    COMPLAINT,
    REFERRAL,
    BALANCE,
    COST,
    PROFILE,
    TIER_OVERRIDE,
    MERGE,
    ERASE,
    EXPORT;

    private static final BodyTag[] ALL = values();

    /**
     * Writes the tag.
     *
     * @param target where to
     * @throws IOException if the target can't take it
     */
    void write(DataOutputView target) throws IOException {
        target.writeByte(ordinal());
    }

    /**
     * Reads a tag.
     *
     * @param source where from
     * @return the tag
     * @throws IOException if the next byte is none, or can't be read
     */
    static BodyTag read(DataInputView source) throws IOException {
        int tag = source.readUnsignedByte();
        if (tag >= ALL.length) {
            throw new IOException("No type of event has the tag " + tag + " on the wire");
        }
        return ALL[tag];
    }
}
