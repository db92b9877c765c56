package dev.clientele.functions.codec;

import dev.clientele.model.slice.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Values at and between the ends of their types, the ends as often as what lies between. */
final class ExtremeValues {

    private static final List<Long> LONGS =
            List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 1L, 127L, 128L, 1_700_000_000_000L);
    private static final List<Integer> INTEGERS =
            List.of(Integer.MIN_VALUE, Days.NEVER, 0, -1, 1, 20, 20_000);
    private static final List<Double> DOUBLES =
            List.of(0.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1234.5);
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "visit",
                    "store-visit",
                    "gold",
                    "普通会员",
                    "\uD83D\uDE00",
                    "half \uD83D",
                    "\uDE00\uD83D",
                    "\u0000\u007F\u0080\uFFFF",
                    "x".repeat(5_000),
                    "é".repeat(70));
    private static final List<BigDecimal> DECIMALS =
            List.of(
                    BigDecimal.ZERO,
                    new BigDecimal("0.00"),
                    new BigDecimal("-7.10"),
                    new BigDecimal("1E+300"),
                    BigDecimal.valueOf(Long.MIN_VALUE, Integer.MAX_VALUE),
                    BigDecimal.valueOf(Long.MAX_VALUE, Integer.MIN_VALUE),
                    new BigDecimal("9".repeat(60)),
                    new BigDecimal("-" + "9".repeat(60) + "." + "1".repeat(60)));

    private final Random random;

    ExtremeValues(Random random) {
        this.random = random;
    }

    long anyLong() {
        return random.nextBoolean() ? one(LONGS) : random.nextLong() >> random.nextInt(64);
    }

    int anyInt() {
        return random.nextBoolean() ? one(INTEGERS) : random.nextInt() >> random.nextInt(32);
    }

    double anyDouble() {
        return random.nextBoolean() ? one(DOUBLES) : random.nextGaussian();
    }

    boolean anyBoolean() {
        return random.nextBoolean();
    }

    String anyText() {
        return random.nextBoolean() ? one(TEXTS) : "kind-" + random.nextInt(40);
    }

    BigDecimal anyDecimal() {
        return random.nextBoolean()
                ? one(DECIMALS)
                : BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
    }

    byte[] anyOctets() {
        byte[] octets = new byte[random.nextInt(300)];
        random.nextBytes(octets);
        return octets;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T orNull(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    void maybe(Runnable step) {
        if (random.nextBoolean()) {
            step.run();
        }
    }

    void several(Runnable step) {
        int times = random.nextBoolean() ? 0 : random.nextInt(12);
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }
}
