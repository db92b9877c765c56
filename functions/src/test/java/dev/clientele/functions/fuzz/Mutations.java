package dev.clientele.functions.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes inputs of earlier ones: repeatable, and with a liking for what breaks readers. */
final class Mutations {

    private static final int LONGEST = 200_000;
    private static final int KEPT = 2_000;

    /** A longer one is tried, but not gone on from: time is better spent on many short ones. */
    private static final int LONGEST_KEPT = 8_192;

    private static final List<byte[]> TOKENS =
            List.of(
                            "null",
                            "true",
                            "-1",
                            "0",
                            "-0.0",
                            "1e999999999",
                            "1e-999999999",
                            "1e-400",
                            "9223372036854775808",
                            "123456789012345678901234567890.5",
                            "0.30000000000000000000000001",
                            "\"\"",
                            "\"\\ud800\"",
                            "\"\\u0000\"",
                            "[]",
                            "{}",
                            "[[[[[[[[",
                            "{\"all\":[",
                            "{\"not\":",
                            "\"2025-01-01T00:00:00Z\"",
                            "\"+999999999-12-31T23:59:59Z\"",
                            "\"0000-01-01T00:00:00Z\"",
                            "2147483647",
                            "-2147483648",
                            ",",
                            ":",
                            "\u0000",
                            "\uFEFF",
                            "\uD83D\uDE00")
                    .stream()
                    .map(token -> token.getBytes(StandardCharsets.UTF_8))
                    .toList();

    private static final byte[] EDGES = {0, 1, -1, 127, -128, 0x40, (byte) 0xC0};

    private final Random random;
    private final List<byte[]> corpus;
    private final int seeds;

    Mutations(List<byte[]> seeds, long seed) {
        this.random = new Random(seed);
        this.corpus = new ArrayList<>(seeds);
        this.seeds = seeds.size();
    }

    /** Another input. */
    byte[] next() {
        byte[] input = one();
        for (int i = random.nextInt(4); i >= 0; i--) {
            input = mutated(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    /** Keeps what was accepted to go on from; never in place of a seed. */
    void keep(byte[] accepted) {
        if (accepted.length > LONGEST_KEPT) {
            return;
        }
        if (corpus.size() < KEPT) {
            corpus.add(accepted);
        } else if (random.nextInt(16) == 0) {
            corpus.set(seeds + random.nextInt(KEPT - seeds), accepted);
        }
    }

    private byte[] one() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] mutated(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int until = at + random.nextInt(Math.min(input.length - at, 64) + 1);
        return switch (random.nextInt(9)) {
            case 0 -> replaced(input, at, at, new byte[] {(byte) random.nextInt()});
            case 1 -> replaced(input, at, until, new byte[0]);
            case 2 -> replaced(input, at, until, TOKENS.get(random.nextInt(TOKENS.size())));
            case 3 -> changed(input, at, (byte) random.nextInt());
            case 4 -> changed(input, at, EDGES[random.nextInt(EDGES.length)]);
            case 5 -> flipped(input, at);
            case 6 -> spliced(input, at);
            case 7 -> repeated(input, at, until);
            default -> value(input);
        };
    }

    /** Puts a token in place of a whole value of JSON. */
    private byte[] value(byte[] input) {
        int start = random.nextInt(input.length + 1);
        while (start < input.length && input[start] != ':') {
            start++;
        }
        int end = start;
        while (end < input.length && input[end] != ',' && input[end] != '}') {
            end++;
        }
        return start == input.length
                ? input
                : replaced(input, start + 1, end, TOKENS.get(random.nextInt(TOKENS.size())));
    }

    private byte[] repeated(byte[] input, int at, int until) {
        int times = random.nextInt(64) == 0 ? 1 + random.nextInt(2_000) : 2;
        byte[] part = Arrays.copyOfRange(input, at, until);
        if ((long) part.length * times > LONGEST) {
            return input;
        }
        byte[] all = new byte[part.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return replaced(input, at, until, all);
    }

    private byte[] spliced(byte[] input, int at) {
        byte[] other = one();
        int from = random.nextInt(other.length + 1);
        return replaced(input, at, input.length, Arrays.copyOfRange(other, from, other.length));
    }

    private byte[] flipped(byte[] input, int at) {
        if (at == input.length) {
            return input;
        }
        return changed(input, at, (byte) (input[at] ^ 1 << random.nextInt(8)));
    }

    private static byte[] changed(byte[] input, int at, byte value) {
        if (at == input.length) {
            return input;
        }
        byte[] changed = input.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] replaced(byte[] input, int at, int until, byte[] by) {
        byte[] result = new byte[input.length - (until - at) + by.length];
        System.arraycopy(input, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(input, until, result, at + by.length, input.length - until);
        return result;
    }
}
