package dev.clientele.functions.fuzz;

import java.util.List;

/** Something that reads bytes, with what must hold whatever the bytes are. */
interface FuzzTarget {

    /** Inputs to begin with, most of them good. */
    List<byte[]> seeds();

    /**
     * Reads an input.
     *
     * @param input any bytes
     * @return whether they were accepted
     * @throws RuntimeException or an error if something that must hold does not
     */
    boolean accepts(byte[] input);
}
