package dev.clientele.benchmarks.streams;

/**
 * Ids as numbers of 64 bits, by FNV-1a. Two ids of one customer with the same number are not to be
 * expected: with a million ids the chance is one in forty million.
 */
final class IdHash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private IdHash() {}

    /** The number of an id. */
    static long of(String id) {
        long hash = START;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        return hash;
    }
}
